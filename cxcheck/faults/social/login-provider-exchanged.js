// The button signs in with another provider than on the desktop: who has an account there cannot get in.
// check: social-login-missing, feature-missing
// via: dom
({
  victim: page => page.signIns()[0] || null,
  harm: (button, page) => {
    const other = 'Continue with Myspace';
    page.remember(button);
    if (page.text(button) !== other) button.textContent = other;
    if (button.hasAttribute('aria-label')) button.setAttribute('aria-label', other);
    if (button.hasAttribute('href')) button.setAttribute('href', '/login/myspace');
  },
  witness: (button, page) => page.changed(button) && /myspace/i.test(page.name(button)),
})
