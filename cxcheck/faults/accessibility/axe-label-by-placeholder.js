// A script takes the labels away and shows them nowhere else.
// check: axe-regression, form-field-mismatch
// via: script
({
  victim: page => page.labelledField(),
  harm: field => {
    for (const label of [...field.labels]) {
      const words = document.createElement('span');
      words.textContent = label.textContent;
      label.replaceWith(words);
    }
    for (const name of ['aria-label', 'aria-labelledby', 'title', 'placeholder']) field.removeAttribute(name);
  },
  witness: (field, page) =>
    page.seen(field) &&
    field.labels?.length === 0 &&
    !field.getAttribute('aria-label') &&
    !field.title &&
    !field.placeholder,
})
