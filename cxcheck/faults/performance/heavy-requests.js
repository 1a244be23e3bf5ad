// Pictures that nobody sees are fetched eighty times.
// check: page-heavy
// via: dom
({
  victim: page => (page.picture() ? document.documentElement : null),
  harm: (root, page) => {
    if (root.dataset.fetched) return;
    root.dataset.fetched = 'yes';
    const address = page.picture().currentSrc.split('#')[0];
    for (let at = 0; at < 80; at += 1) new Image().src = `${address}${address.includes('?') ? '&' : '?'}track=${at}`;
  },
  witness: (_, page) => page.resources().filter(one => /[?&]track=\d+/.test(one.name)).length >= 60,
})
