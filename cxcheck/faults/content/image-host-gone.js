// The request for the first small picture is cut off.
// check: image-broken
// via: network
// answer: abort
({
  victim: page =>
    page
      .images()
      .find(image => image !== page.picture() && image.naturalWidth && !image.currentSrc.startsWith('data:')) || null,
  urls: image => [image.currentSrc || image.src],
  witness: image => image.complete && image.naturalWidth === 0,
})
