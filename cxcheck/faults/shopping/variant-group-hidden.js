// A choice of the product is not offered: whoever buys on the phone gets the first one.
// check: variant-missing, feature-missing, form-field-mismatch, step-impossible
// via: css
({
  victim: page => page.variants().find(page.seen) || null,
  harm: (group, page) => page.rule(group, 'display: none'),
  witness: (group, page) => page.lost(group),
})
