// The largest picture comes after seconds.
// check: slow-paint
// via: network
// answer: slow
({
  victim: page => page.picture(),
  urls: image => [image.currentSrc || image.src],
  witness: (image, page) => page.resources().some(one => one.name === image.currentSrc && one.duration > 1500),
})
