// The connection to a script of the shop is cut off.
// check: request-failed
// via: network
// answer: abort
({
  victim: page => (page.ownFiles('script[src]').length ? document.documentElement : null),
  urls: (_, page) => [page.ownFiles('script[src]').at(-1)],
  witness: (_, page) => page.resource(page.ownFiles('script[src]').at(-1))?.size === 0,
})
