// The template for phones leaves out what tells the browser which field is which.
// check: autofill-missing
// via: response
({
  victim: page => page.autofilled()[0] || null,
  rewrite: document => {
    const fields = [...document.querySelectorAll('input[autocomplete], select[autocomplete], textarea[autocomplete]')]
      .filter(one => !/^(on|off|)$/.test(one.getAttribute('autocomplete')));
    fields.forEach(one => one.removeAttribute('autocomplete'));
    return fields.length > 0;
  },
  witness: (field, page) => page.seen(field) && !field.hasAttribute('autocomplete'),
})
