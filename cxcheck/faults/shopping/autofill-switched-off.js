// Every field of the form forbids the browser to fill it in.
// check: autofill-missing
// via: script
({
  victim: page => page.autofilled()[0]?.form || null,
  harm: (form, page) => page.autofilled().filter(one => one.form === form).forEach(one => { one.autocomplete = 'off'; }),
  witness: (form, page) => page.fields().filter(one => one.form === form).some(one => one.autocomplete === 'off') && !page.autofilled().some(one => one.form === form),
})
