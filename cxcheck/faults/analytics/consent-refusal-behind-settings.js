// To refuse takes a way through "Settings" on the phone: the button is called so and refuses nothing.
// check: consent-mismatch
// via: dom
({
  victim: page => page.refusals()[0] || null,
  harm: (button, page) => {
    if (button.matches('input')) button.value = 'Settings';
    else page.reword(button, /\p{L}.*/u, 'Settings');
    if (button.matches('button')) button.type = 'button';
    page.swallow(button, 'click');
  },
  witness: (button, page) => page.seen(button) && /settings/i.test(page.name(button)) && !page.arrives(button, 'click'),
})
