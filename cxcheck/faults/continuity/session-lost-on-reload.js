// After a reload the phone greets the customer as a stranger: sign in, please.
// check: session-lost
// via: dom
({
  victim: page => page.control(page.words.account),
  harm: (control, page) => { if (page.reloaded()) page.strange(control); },
  witness: (control, page) => page.reloaded() && page.changed(control) && /^sign in$/i.test(page.text(control)),
})
