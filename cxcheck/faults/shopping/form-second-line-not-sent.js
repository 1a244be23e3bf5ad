// The page for phones comes without one of the form's optional lines.
// check: form-field-mismatch, feature-missing
// via: response
({
  victim: page => page.formFields().find(one => !one.required) || null,
  rewrite: (document, page) => {
    const field = page.formFields().find(one => !one.required);
    if (!field) return false;
    [field, page.labelOf(field)].filter(Boolean).forEach(one => one.style.setProperty('display', 'none', 'important'));
    return true;
  },
  witness: (field, page) => !page.seen(field),
})
