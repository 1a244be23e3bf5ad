// How others rate the thing is not shown on small screens.
// check: reviews-missing, text-lost
// via: css
({
  victim: page => page.saidRating(),
  harm: (rating, page) => page.rule(rating, 'display: none'),
  witness: (rating, page) => !page.seen(rating),
})
