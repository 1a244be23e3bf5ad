// The viewport line asks for the width of a desktop.
// check: viewport-meta, page-too-wide
// via: response
// only: touch
({
  victim: page => (/device-width/.test(page.meta('viewport')?.content || '') ? document.documentElement : null),
  rewrite: document => {
    const meta = document.querySelector('meta[name="viewport" i]');
    if (meta) meta.content = 'width=1200';
    return Boolean(meta);
  },
  witness: (_, page) => page.meta('viewport')?.content === 'width=1200' && innerWidth > page.width + 100,
})
