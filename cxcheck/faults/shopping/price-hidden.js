// There is no price: a rule for narrow columns hides it.
// check: price-mismatch, feature-missing, text-lost
// via: css
({
  victim: page => page.price(),
  harm: (price, page) => page.rule(price, 'display: none'),
  witness: (price, page) => !page.seen(price),
})
