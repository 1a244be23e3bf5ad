// A script takes the last provider away, because its window cannot be opened in an app's browser.
// check: social-login-missing, feature-missing
// via: script
({
  victim: page => page.sole(page.signIns()).at(-1) || null,
  harm: button => { button.remove(); },
  witness: (button, page) => !page.seen(button) && !page.twin(button),
})
