// A field of the form takes no typing, because the phone's own keypad that should fill it is not there.
// check: step-impossible, form-field-mismatch
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && page.typed(one) && !one.readOnly) || null,
  harm: field => { field.readOnly = true; },
  witness: (field, page) => page.seen(field) && field.readOnly,
})
