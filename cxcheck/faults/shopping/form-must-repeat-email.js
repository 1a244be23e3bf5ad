// The phone's form wants the address for mail twice.
// check: form-field-mismatch, extra-effort, step-impossible
// via: dom
({
  victim: page => page.mailField()?.form || null,
  harm: (form, page) => {
    if (form.querySelector('[name="email_again"]')) return;
    const again = page.mailField().cloneNode(false);
    again.name = 'email_again';
    again.id = 'email_again';
    again.value = '';
    again.required = true;
    again.setAttribute('aria-label', 'Repeat your email address');
    again.placeholder = 'Repeat your email address';
    page.mailField().after(again);
  },
  witness: (form, page) => page.seen(form.querySelector('[name="email_again"]')),
})
