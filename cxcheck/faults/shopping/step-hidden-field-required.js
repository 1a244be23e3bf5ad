// Sending the form does nothing: a field that this layout hides is required, and the browser cannot point at it.
// check: step-impossible, control-dead
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && one.type === 'submit' && one.form && !one.form.noValidate) || null,
  harm: (button, page) => {
    const field = document.createElement('input');
    field.name = 'company_vat';
    field.required = true;
    field.hidden = true;
    if (![...button.form.elements].some(one => one.name === field.name)) button.form.append(field);
  },
  witness: (button, page) => page.seen(button) && Boolean(button.form)
    && [...button.form.elements].some(one => one.willValidate && !one.validity.valid && one.required && !one.checkVisibility()),
})
