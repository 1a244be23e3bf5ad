// The page for phones says nothing to search engines about what it sells.
// check: structured-data-mismatch
// via: response
({
  victim: page => (page.jsonld().length ? document.documentElement : null),
  rewrite: document => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    for (const script of scripts) script.remove();
    return scripts.length > 0;
  },
  witness: page => document.querySelector('script[type="application/ld+json"]') === null,
})
