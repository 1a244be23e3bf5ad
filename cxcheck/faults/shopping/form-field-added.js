// The phone's form asks for one thing more, and will not go on without it.
// check: form-field-mismatch, step-impossible
// via: dom
({
  victim: page => page.formFields()[0]?.form || null,
  harm: (form, page) => {
    if (form.querySelector('[name="birth_date"]')) return;
    const label = document.createElement('label');
    const birth = document.createElement('input');
    birth.name = 'birth_date';
    birth.required = true;
    label.append('Date of birth ', birth);
    page.formFields().at(-1).parentElement.after(label);
  },
  witness: (form, page) => page.seen(form.querySelector('[name="birth_date"]')),
})
