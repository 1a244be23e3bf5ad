// The picture has lost its alternative text.
// check: alt-mismatch, axe-regression
// via: dom
({
  victim: page => page.images().find(image => image.alt.trim()) || null,
  harm: image => image.removeAttribute('alt'),
  witness: image => image.isConnected && !image.hasAttribute('alt'),
})
