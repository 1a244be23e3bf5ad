// The picture service answers with nothing at all.
// check: image-broken
// via: network
// answer: empty
({
  victim: page => page.picture(),
  urls: image => [image.currentSrc || image.src],
  witness: image => image.complete && image.naturalWidth === 0,
})
