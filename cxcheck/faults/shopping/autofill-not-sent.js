// The template for phones leaves out what tells the browser which field is which.
// check: autofill-missing
// via: response
({
  victim: page => page.autofilled().find(one => one.form)?.form || null,
  rewrite: (document, page) => {
    const form = page.autofilled().find(one => one.form)?.form;
    if (!form) return false;
    form.querySelectorAll('[autocomplete]').forEach(one => one.removeAttribute('autocomplete'));
    return true;
  },
  witness: (form, page) => page.seen(form) && !form.querySelector('[autocomplete]'),
})
