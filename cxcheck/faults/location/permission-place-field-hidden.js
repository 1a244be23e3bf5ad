// Whoever does not tell where they are cannot look for a store: there is no field for a town or a postcode.
// check: permission-fallback-missing, feature-missing, step-impossible
// via: css
({
  victim: page => page.sole(page.fields(page.words.place).filter(page.typed))[0] || null,
  harm: (field, page) => page.rule(field.form && !field.form.contains(page.heading()) ? page.holder(field) : field, 'display: none'),
  witness: (field, page) => page.lost(field),
})
