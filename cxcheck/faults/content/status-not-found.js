// The address answers 404 to phones.
// check: status-mismatch
// via: network
// answer: 404
({
  victim: page => (page.path === '/' ? null : document.documentElement),
  urls: () => [location.href],
  witness: () => performance.getEntriesByType('navigation')[0]?.responseStatus === 404,
})
