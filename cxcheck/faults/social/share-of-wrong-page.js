// What is shared is the shop's home page, not the thing.
// check: share-broken
// via: response
({
  victim: page => page.meta('og:url'),
  rewrite: (document, page) => {
    const url = page.meta('og:url');
    if (!url) return false;
    url.setAttribute('content', 'https://m.example.org/');
    return true;
  },
  witness: url => url.getAttribute('content') === 'https://m.example.org/',
})
