// The page for phones has lost its canonical address.
// check: canonical-wrong
// via: dom
({
  victim: () => (document.querySelector('link[rel="canonical"]') ? document.documentElement : null),
  harm: () => document.querySelectorAll('link[rel="canonical"]').forEach(link => link.remove()),
  witness: () => document.querySelector('link[rel="canonical"]') === null,
})
