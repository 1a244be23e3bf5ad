// A plug-in adds a second viewport line, and the last one counts.
// check: viewport-meta
// via: dom
// only: touch
({
  victim: page => (page.meta('viewport') ? document.documentElement : null),
  harm: () => {
    if (document.querySelectorAll('meta[name="viewport" i]').length > 1) return;
    document.head.insertAdjacentHTML(
      'beforeend',
      '<meta name="viewport" content="width=980, initial-scale=0.4, minimum-scale=0.2">',
    );
  },
  witness: (_, page) =>
    document.querySelectorAll('meta[name="viewport" i]').length > 1 && innerWidth > page.width + 100,
})
