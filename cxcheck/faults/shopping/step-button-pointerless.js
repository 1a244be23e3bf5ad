// The button of the next step is drawn as ever, but the styles of a finished animation let no finger through to it.
// check: step-impossible, control-covered, control-dead
// via: css
({
  victim: page => page.used().find(one => page.seen(one) && page.is(one, 'button')) || page.buy(),
  harm: (button, page) => page.rule(button, 'pointer-events: none'),
  witness: (button, page) => page.seen(button) && getComputedStyle(button).pointerEvents === 'none',
})
