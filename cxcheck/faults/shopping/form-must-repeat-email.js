// The phone's form wants the address for mail twice.
// check: form-field-mismatch, extra-effort, step-impossible
// via: dom
({
  victim: page => page.formFields().find(one => one.type === 'email' || /e-?mail/i.test(`${one.name} ${one.id}`)) || null,
  harm: field => {
    if (field.form.querySelector('[name="email_again"]')) return;
    const again = field.cloneNode(false);
    again.name = 'email_again';
    again.id = 'email_again';
    again.value = '';
    again.required = true;
    again.setAttribute('aria-label', 'Repeat your email address');
    again.placeholder = 'Repeat your email address';
    field.after(again);
  },
  witness: (field, page) => page.seen(field.form?.querySelector('[name="email_again"]')),
})
