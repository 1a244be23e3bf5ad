// The field's label belongs to nothing, and the field has no name.
// check: axe-regression
// via: response
({
  victim: page => page.labelledField(),
  rewrite: (document, page) => {
    const field = page.labelledField();
    if (!field) return false;
    for (const name of ['aria-label', 'aria-labelledby', 'title', 'placeholder']) field.removeAttribute(name);
    for (const label of document.querySelectorAll(`label[for="${field.id}"]`))
      label.setAttribute('for', 'field-of-old');
    return true;
  },
  witness: (field, page) =>
    page.seen(field) &&
    field.labels?.length === 0 &&
    !field.getAttribute('aria-label') &&
    !field.title &&
    !field.placeholder,
})
