// How many to buy cannot be said: the quantity field is moved out of the picture for good.
// check: feature-missing, form-field-mismatch, step-impossible
// via: css
({
  victim: page => page.sole(page.fields(page.words.quantity))[0] || null,
  harm: (field, page) => page.rule(field, 'position: absolute; left: -9999px; top: 0'),
  witness: (field, page) => page.box(field).right <= 0 || page.lost(field),
})
