// Whether the thing can be had is not said: the line is hidden on small screens.
// check: availability-mismatch, text-lost
// via: css
({
  victim: page => page.availability(),
  harm: (stock, page) => page.rule(stock, 'display: none'),
  witness: (stock, page) => !page.seen(stock),
})
