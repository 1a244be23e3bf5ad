// The template for phones keeps search engines out, as on the test server.
// check: robots-mismatch
// via: response
({
  victim: page => (/noindex|none/i.test(page.meta('robots')?.content || '') ? null : document.documentElement),
  rewrite: document => {
    for (const old of document.querySelectorAll('meta[name="robots" i]')) old.remove();
    const meta = document.createElement('meta');
    meta.name = 'robots';
    meta.content = 'noindex, nofollow';
    document.head.append(meta);
    return true;
  },
  witness: (_, page) => /noindex/.test(page.meta('robots')?.content || ''),
})
