// A slip in the viewport line makes it say nothing.
// check: viewport-meta
// via: response
// only: touch
({
  victim: page => (/device-width/.test(page.meta('viewport')?.content || '') ? document.documentElement : null),
  rewrite: document => {
    const meta = document.querySelector('meta[name="viewport" i]');
    if (meta) meta.content = 'witdh=device-width; intial-scale=1';
    return Boolean(meta);
  },
  witness: (_, page) => /witdh/.test(page.meta('viewport')?.content || '') && innerWidth > page.width + 100,
})
