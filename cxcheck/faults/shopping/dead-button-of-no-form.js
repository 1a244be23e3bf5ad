// The button is a plain one on phones, not one that sends its form.
// check: control-dead, step-impossible, basket-mismatch
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && one.matches('button') && one.type === 'submit' && one.form) || null,
  harm: button => { button.type = 'button'; },
  witness: (button, page) => page.seen(button) && button.type === 'button',
})
