// The form builder of the phone's template writes every field as plain text.
// check: wrong-keyboard
// via: response
// only: touch
({
  victim: page => page.fields().find(one => one.matches('input') && /^(email|tel|number)$/.test(one.type)) || null,
  rewrite: document => {
    const fields = [...document.querySelectorAll('input[type="email"], input[type="tel"], input[type="number"], input[inputmode]')];
    fields.forEach(field => {
      field.setAttribute('type', 'text');
      field.removeAttribute('inputmode');
    });
    return fields.length > 0;
  },
  witness: (field, page) => page.seen(field) && field.type === 'text' && !field.inputMode,
})
