// For a phone number the phone shows letters.
// check: wrong-keyboard
// via: dom
// only: touch
({
  victim: page => page.fields().find(one => one.matches('input') && (one.type === 'tel' || one.inputMode === 'tel')) || null,
  harm: field => {
    field.type = 'text';
    field.removeAttribute('inputmode');
  },
  witness: (field, page) => page.seen(field) && field.type === 'text' && !field.inputMode,
})
