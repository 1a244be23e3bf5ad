// When the phone is turned, the header is drawn anew for nobody in particular.
// check: session-lost
// via: script
({
  victim: page => page.control(page.words.account),
  harm: (control, page) => page.onTurn(() => page.strange(control)),
  witness: (control, page) => page.turned() && page.changed(control) && /^sign in$/i.test(page.text(control)),
})
