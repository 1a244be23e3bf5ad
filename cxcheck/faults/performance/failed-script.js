// A script of the shop is not there for phones.
// check: request-failed
// via: network
// answer: 404
({
  victim: page => (page.ownFiles('script[src]').length ? document.documentElement : null),
  urls: (_, page) => [page.ownFiles('script[src]')[0]],
  witness: (_, page) => page.ownFiles('script[src]').some(one => page.resource(one)?.status === 404),
})
