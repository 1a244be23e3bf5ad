// The form builder of the phone's template writes every field as plain text.
// check: wrong-keyboard
// via: response
// only: touch
({
  victim: page => page.fields().find(one => one.form && /^(email|tel|number)$/.test(one.type))?.form || null,
  rewrite: (document, page) => {
    const form = page.fields().find(one => one.form && /^(email|tel|number)$/.test(one.type))?.form;
    if (!form) return false;
    form.querySelectorAll('input[type="email"], input[type="tel"], input[type="number"], input[inputmode]').forEach(field => {
      field.setAttribute('type', 'text');
      field.removeAttribute('inputmode');
    });
    return true;
  },
  witness: (form, page) => page.seen(form) && !form.querySelector('[type="email"], [type="tel"], [type="number"], [inputmode]'),
})
