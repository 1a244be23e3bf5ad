// The buy button is fixed to the bottom edge, but as deep under it as the phone's address bar is high.
// check: control-unreachable, step-impossible, feature-missing
// via: css
({
  victim: page => page.buy(),
  harm: (button, page) => page.rule(button, 'position: fixed; left: 0; bottom: -120px; margin: 0; transform: none; height: 60px'),
  witness: button => getComputedStyle(button).position === 'fixed' && button.getBoundingClientRect().top >= innerHeight,
})
