// For an address the phone shows the keyboard of letters, without the at sign.
// check: wrong-keyboard
// via: dom
// only: touch
({
  victim: page => page.fields(/email/i).find(one => one.type === 'email') || null,
  harm: field => {
    field.type = 'text';
    field.removeAttribute('inputmode');
  },
  witness: (field, page) => page.seen(field) && field.type === 'text' && !field.inputMode,
})
