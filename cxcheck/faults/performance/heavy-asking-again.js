// A script asks for the same page forty times to see whether anything is new.
// check: page-heavy
// via: script
({
  victim: () => document.documentElement,
  harm: root => {
    if (root.dataset.asked) return;
    root.dataset.asked = 'yes';
    const sheet = document.querySelector('link[rel="stylesheet"][href], img[src]');
    const address = (sheet?.href || sheet?.src || location.href).split('#')[0];
    for (let at = 0; at < 40; at += 1)
      fetch(`${address}${address.includes('?') ? '&' : '?'}fresh=${at}`).catch(() => null);
  },
  witness: (_, page) => page.resources().filter(one => /[?&]fresh=\d+/.test(one.name)).length >= 30,
})
