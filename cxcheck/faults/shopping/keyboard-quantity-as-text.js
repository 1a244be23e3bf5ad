// How many to buy is a number, and the phone shows letters for it.
// check: wrong-keyboard
// via: script
// only: touch
({
  victim: page => page.fields(page.words.quantity).find(one => one.matches('input') && (one.type === 'number' || one.inputMode === 'numeric')) || null,
  harm: field => {
    const letters = () => {
      if (field.type !== 'text') field.type = 'text';
      field.removeAttribute('inputmode');
      field.removeAttribute('pattern');
    };
    letters();
    field.addEventListener('focus', letters);
  },
  witness: (field, page) => page.seen(field) && field.type === 'text' && !field.inputMode,
})
