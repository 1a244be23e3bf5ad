// One of the ways to pay is hidden on phones, though it works there.
// check: payment-option-missing, form-field-mismatch
// via: css
({
  victim: page => page.payWays().at(-1) || null,
  harm: (way, page) => page.rule(way, 'display: none'),
  witness: (way, page) => page.lost(way),
})
