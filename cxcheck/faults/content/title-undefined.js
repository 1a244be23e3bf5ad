// The tab and the search result are called "undefined".
// check: heading-mismatch
// via: response
({
  victim: () => (document.title ? document.documentElement : null),
  rewrite: document => {
    const title = document.querySelector('head title');
    if (!title) return false;
    title.textContent = 'undefined';
    return true;
  },
  witness: () => document.title === 'undefined',
})
