// The phone's form asks for one thing more, and will not go on without it.
// check: form-field-mismatch, step-impossible
// via: dom
({
  victim: page => page.formFields().at(-1) || null,
  harm: field => {
    if (field.form.querySelector('[name="birth_date"]')) return;
    const label = document.createElement('label');
    const birth = document.createElement('input');
    birth.name = 'birth_date';
    birth.required = true;
    label.append('Date of birth ', birth);
    field.parentElement.after(label);
  },
  witness: (field, page) => page.seen(field.form?.querySelector('[name="birth_date"]')),
})
