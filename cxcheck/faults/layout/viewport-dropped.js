// The page for phones has lost its viewport line: it is laid out for a desktop and shrunk.
// check: viewport-meta
// via: response
// only: touch
({
  victim: page => (page.meta('viewport') ? document.documentElement : null),
  rewrite: document => {
    const metas = [...document.querySelectorAll('meta[name="viewport" i]')];
    for (const meta of metas) meta.remove();
    return metas.length > 0;
  },
  witness: (_, page) => !page.meta('viewport') && innerWidth > page.width + 100,
})
