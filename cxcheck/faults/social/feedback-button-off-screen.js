// The button for feedback slides in from the right, and stays outside on the phone.
// check: feedback-missing, feature-missing, control-unreachable
// via: css
({
  victim: page => page.sole(page.voices()).at(-1) || null,
  harm: (control, page) => page.rule(control, 'position: fixed; top: 40vh; left: 110vw; bottom: auto; right: auto; transform: none'),
  witness: (control, page) => getComputedStyle(control).position === 'fixed' && control.getBoundingClientRect().left >= page.width && !page.twin(control),
})
