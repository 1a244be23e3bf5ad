// A field that may be left empty on the desktop has to be filled in on the phone.
// check: form-field-mismatch, step-impossible
// via: dom
({
  victim: page => page.formFields().find(one => !one.required && one.getAttribute('aria-required') !== 'true') || null,
  harm: field => {
    field.required = true;
    field.setAttribute('aria-required', 'true');
  },
  witness: (field, page) => page.seen(field) && field.required,
})
