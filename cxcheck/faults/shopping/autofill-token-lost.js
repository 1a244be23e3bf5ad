// The browser does not offer the customer's own name or address: the field does not say what it is for.
// check: autofill-missing
// via: dom
({
  victim: page => page.autofilled()[0] || null,
  harm: field => { field.removeAttribute('autocomplete'); },
  witness: (field, page) => page.seen(field) && !field.hasAttribute('autocomplete'),
})
