// The page begins at half its size.
// check: viewport-meta
// via: response
// only: touch
({
  victim: page => (page.meta('viewport') ? document.documentElement : null),
  rewrite: document => {
    const meta = document.querySelector('meta[name="viewport" i]');
    if (meta) meta.content = 'width=device-width, initial-scale=0.5, minimum-scale=0.25';
    return Boolean(meta);
  },
  witness: (_, page) => /initial-scale=0\.5/.test(page.meta('viewport')?.content || '') && innerWidth > page.width + 50,
})
