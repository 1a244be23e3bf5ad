// A tag manager adds noindex after the page has loaded.
// check: robots-mismatch
// via: script
({
  victim: page => (/noindex|none/i.test(page.meta('robots')?.content || '') ? null : document.documentElement),
  harm: () => {
    let meta = document.querySelector('meta[name="robots" i]');
    if (!meta) {
      meta = document.createElement('meta');
      meta.name = 'robots';
      document.head.append(meta);
    }
    if (meta.content !== 'noindex') meta.content = 'noindex';
  },
  witness: (_, page) => page.meta('robots')?.content === 'noindex',
})
