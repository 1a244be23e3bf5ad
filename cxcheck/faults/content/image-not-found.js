// The largest picture of the page is not on the server.
// check: image-broken
// via: network
// answer: 404
({
  victim: page => page.picture(),
  urls: image => [image.currentSrc || image.src],
  witness: image => image.complete && image.naturalWidth === 0,
})
