// A field of the form is left out on the phone.
// check: form-field-mismatch, feature-missing, step-impossible
// via: css
({
  victim: page => page.formFields().find(one => !one.required) || page.formFields().at(-1) || null,
  harm: (field, page) => {
    page.rule(field, 'display: none');
    if (page.labelOf(field)) page.rule(page.labelOf(field), 'display: none');
  },
  witness: (field, page) => page.lost(field),
})
