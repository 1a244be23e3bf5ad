// When the store is open cannot be read on the phone.
// check: store-detail-mismatch, text-lost
// via: css
({
  victim: page => page.hours()[0] || null,
  harm: (hours, page) => page.rule(hours, 'display: none'),
  witness: (hours, page) => page.lost(hours),
})
