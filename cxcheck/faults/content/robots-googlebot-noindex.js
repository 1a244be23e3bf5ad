// A line for one search engine alone keeps that engine out.
// check: robots-mismatch
// via: response
({
  victim: () => (document.querySelector('meta[name="googlebot" i]') ? null : document.documentElement),
  rewrite: document => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="googlebot" content="noindex">');
    return true;
  },
  witness: (_, page) => page.meta('googlebot')?.content === 'noindex',
})
