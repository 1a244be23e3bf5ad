// Phones are sent to the home page whatever they asked for.
// check: status-mismatch
// via: script
// moment: start
({
  victim: page => (page.path === '/' && location.search !== '?from=mobile' ? null : document.documentElement),
  harm: () => {
    if (window.top === window && location.protocol.startsWith('http') && location.pathname !== '/')
      location.replace('/?from=mobile');
  },
  witness: () => location.pathname === '/' && location.search === '?from=mobile',
})
