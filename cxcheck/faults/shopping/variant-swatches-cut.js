// Only the first two swatches fit, and the arrow to the others was left out.
// check: variant-missing, feature-missing
// via: css
({
  victim: page => page.variants().find(one => page.seen(one) && !one.matches('select') && page.swatches(one).length > 2) || null,
  harm: (group, page) => page.swatches(group).slice(2).forEach(one => page.rule(one, 'display: none')),
  witness: (group, page) => page.seen(group) && page.swatches(group).filter(page.seen).length <= 2,
})
