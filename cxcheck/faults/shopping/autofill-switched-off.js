// Every field of the form forbids the browser to fill it in.
// check: autofill-missing
// via: script
({
  victim: page => page.autofilled()[0] || null,
  harm: (field, page) => { [field, ...page.autofilled()].forEach(one => { one.autocomplete = 'off'; }); },
  witness: (field, page) => page.seen(field) && field.autocomplete === 'off',
})
