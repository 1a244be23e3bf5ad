// The link to contact and help leads to a page that does not exist for phones.
// check: feedback-missing, link-broken, status-mismatch
// via: network
// answer: 404
({
  victim: page => page.voices().find(page.ownLink) || null,
  urls: link => [link.href],
  witness: link => Boolean(link.href),
})
