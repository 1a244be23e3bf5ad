// The sign-in page for phones is made without one of the providers.
// check: social-login-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.signIns()).at(-1) || null,
  rewrite: (document, page) => {
    const button = page.sole(page.signIns()).at(-1);
    button?.style.setProperty('display', 'none', 'important');
    return Boolean(button);
  },
  witness: (button, page) => page.lost(button),
})
