// One of the ways to sign in is not offered on the phone.
// check: social-login-missing, feature-missing
// via: css
({
  victim: page => page.sole(page.signIns())[0] || null,
  harm: (button, page) => page.rule(button, 'display: none'),
  witness: (button, page) => page.lost(button),
})
