// The address bar shows a path for phones that does not exist: reloading or sharing fails.
// check: status-mismatch
// via: script
({
  victim: page => (page.path === '/' ? null : document.documentElement),
  harm: () => {
    if (!location.pathname.startsWith('/mobile-view/'))
      history.replaceState(history.state, '', `/mobile-view${location.pathname}${location.search}`);
  },
  witness: () => location.pathname.startsWith('/mobile-view/'),
})
