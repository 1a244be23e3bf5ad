// The server fails to give the phone its style sheet.
// check: request-failed
// via: network
// answer: 500
({
  victim: page => (page.ownFiles('link[rel="stylesheet"]').length ? document.documentElement : null),
  urls: (_, page) => [page.ownFiles('link[rel="stylesheet"]')[0]],
  witness: (_, page) => page.ownFiles('link[rel="stylesheet"]').some(one => page.resource(one)?.status === 500),
})
