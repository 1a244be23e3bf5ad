// The biggest picture of the page does not come.
// check: image-broken
// via: network
// answer: 404
({
  victim: page => page.image(),
  urls: picture => [picture.currentSrc || picture.src],
  witness: picture => picture.complete && picture.naturalWidth === 0,
})
