// There is no search on the phone: the header's second row was taken away to save height.
// check: feature-missing, step-impossible
// via: css
({
  victim: page => {
    const field = page.search();
    return field && !page.twin(field) ? field.closest('form') || field : null;
  },
  harm: (search, page) => page.rule(search, 'display: none'),
  witness: (search, page) => !page.seen(search) && !page.search(),
})
