// The page that the customer is led to answers with an error.
// check: step-impossible, status-mismatch, link-broken, request-failed
// via: network
// answer: 500
({
  victim: page => (page.path === '/' ? null : document.documentElement),
  urls: () => [location.href],
  witness: () => performance.getEntriesByType('navigation')[0]?.responseStatus >= 500,
})
