// The server fails while it makes the page for phones.
// check: status-mismatch
// via: network
// answer: 500
({
  victim: page => (page.path === '/' ? null : document.documentElement),
  urls: () => [location.href],
  witness: () => performance.getEntriesByType('navigation')[0]?.responseStatus === 500,
})
