// Sending a form is put off until a token has come that phones are never given.
// check: control-dead, step-impossible, basket-mismatch
// via: script
// moment: start
({
  victim: page => page.used().find(one => page.seen(one) && one.type === 'submit' && one.form) || null,
  harm: () => {
    window.addEventListener('submit', event => { event.preventDefault(); event.stopImmediatePropagation(); }, true);
  },
  witness: (button, page) => Boolean(button?.form) && page.seen(button) && !page.arrives(button.form, 'submit'),
})
