// The list cannot be sorted on the phone.
// check: filter-missing, feature-missing
// via: css
({
  victim: page => page.sole([...page.fields(page.words.sort), ...page.links(page.words.sort), ...page.buttons(page.words.sort)])[0] || null,
  harm: (sort, page) => {
    page.rule(sort, 'display: none');
    if (sort.labels?.[0]) page.rule(sort.labels[0], 'display: none');
  },
  witness: (sort, page) => page.lost(sort),
})
