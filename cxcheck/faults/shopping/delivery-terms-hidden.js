// What delivery costs and how long it takes is not said on small screens.
// check: delivery-terms-missing, text-lost
// via: css
({
  victim: page => page.terms(),
  harm: (terms, page) => page.rule(terms, 'display: none'),
  witness: (terms, page) => page.lost(terms),
})
