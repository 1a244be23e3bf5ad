// The label of a field asks for something else than the field is for.
// check: form-field-mismatch
// via: script
({
  victim: page => page.formFields().find(one => page.labelOf(one) && page.text(page.labelOf(one))) || null,
  harm: (field, page) => {
    page.reword(page.labelOf(field), /\p{L}.*/u, 'Loyalty card number');
    for (const name of ['placeholder', 'aria-label', 'title']) if (field.hasAttribute(name)) field.setAttribute(name, 'Loyalty card number');
    field.setAttribute('name', 'loyalty_card');
    field.removeAttribute('autocomplete');
    field.type = field.matches('input') ? 'text' : field.type;
  },
  witness: (field, page) => page.seen(field) && /loyalty card number/i.test(page.text(page.labelOf(field) || field)),
})
