// Which store has the thing is not shown on the phone.
// check: pickup-stock-mismatch, text-lost, feature-missing
// via: css
({
  victim: page => page.pickup(),
  harm: (stock, page) => page.rule(stock, 'display: none'),
  witness: (stock, page) => page.lost(stock),
})
