// Scripts keep the phone from answering while the page comes up.
// check: slow-response
// via: script
({
  victim: () => document.documentElement,
  harm: (root, page) => {
    if (root.dataset.worked) return;
    root.dataset.worked = 'yes';
    for (let at = 0; at < 3; at += 1) setTimeout(() => page.busy(260), 50 + at * 330);
  },
  witness: (_, page) => page.blocked() > 300,
})
