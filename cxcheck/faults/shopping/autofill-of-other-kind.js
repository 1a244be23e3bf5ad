// The field is marked as one for a code that comes by message, so the browser offers nothing.
// check: autofill-missing
// via: dom
({
  victim: page => page.autofilled().at(-1) || null,
  harm: field => { field.autocomplete = 'one-time-code'; },
  witness: (field, page) => page.seen(field) && field.autocomplete === 'one-time-code',
})
