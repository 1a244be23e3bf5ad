// The sign-in page for phones has the form for email only.
// check: social-login-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.signIns())[0] || null,
  rewrite: (document, page) => {
    const buttons = page.signIns();
    buttons.forEach(one => one.style.setProperty('display', 'none', 'important'));
    return buttons.length > 0;
  },
  witness: (button, page) => page.lost(button),
})
