// The style sheet for phones names a picture that is not there.
// check: request-failed, image-broken
// via: css
({
  victim: page => page.header() || page.main(),
  harm: (part, page) => page.dress(part, `background-image: url("${location.origin}/img/mobile-missing-ground.png")`),
  witness: (part, page) => page.resource(`${location.origin}/img/mobile-missing-ground.png`)?.status >= 400,
})
