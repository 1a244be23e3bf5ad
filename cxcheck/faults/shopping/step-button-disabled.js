// The button of the next step stays grey: the script that was to enable it never does.
// check: step-impossible, control-dead
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && 'disabled' in one && !one.disabled && page.is(one, 'button')) || null,
  harm: button => { 'disabled' in button ? button.disabled = true : button.setAttribute('inert', ''); },
  witness: (button, page) => page.seen(button) && (button.matches(':disabled') || button.hasAttribute('inert')),
})
