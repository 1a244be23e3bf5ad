// The picture has lost its alternative text.
// check: alt-mismatch, axe-regression
// via: dom
({
  victim: page => page.images().find(image => /\p{L}{2}/u.test(image.alt)) || null,
  harm: image => image.removeAttribute('alt'),
  witness: image => image.isConnected && !image.hasAttribute('alt'),
})
