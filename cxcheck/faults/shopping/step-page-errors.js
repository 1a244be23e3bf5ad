// The page that the tapped link leads to answers with an error.
// check: step-impossible, status-mismatch, link-broken, request-failed
// via: network
// answer: 500
({
  victim: page => page.used().find(one => page.seen(one) && page.ownLink(one)) || null,
  urls: link => [link.href],
  witness: link => Boolean(link.href),
})
