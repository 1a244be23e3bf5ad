// The link to the way there has lost its address, the words are left.
// check: directions-missing, feature-missing, control-dead
// via: dom
({
  victim: page => page.directions()[0] || null,
  harm: link => { link.removeAttribute('href'); },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
