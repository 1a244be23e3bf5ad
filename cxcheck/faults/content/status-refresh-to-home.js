// A refresh in the head takes phones away from the page they asked for.
// check: status-mismatch
// via: response
({
  victim: page => (page.path === '/' && location.search !== '?moved=phone' ? null : document.documentElement),
  rewrite: (document, page) => {
    if (page.path === '/') return false;
    document.head.insertAdjacentHTML('afterbegin', '<meta http-equiv="refresh" content="0; url=/?moved=phone">');
    return true;
  },
  witness: () => location.search === '?moved=phone',
})
