// There is no search on the phone: the header's second row was taken away to save height.
// check: feature-missing, step-impossible
// via: css
({
  victim: page => page.search(),
  harm: (field, page) => page.rule(field.closest('form') || field, 'display: none'),
  witness: (field, page) => page.lost(field),
})
