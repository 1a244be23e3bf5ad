// The product cannot be kept for later: the wish list button is shown on wide screens only.
// check: feature-missing
// via: css
({
  victim: page => page.sole(page.controls().filter(one => page.words.wish.test(page.name(one))))[0] || null,
  harm: (button, page) => page.rule(button, 'visibility: hidden'),
  witness: (button, page) => page.lost(button),
})
