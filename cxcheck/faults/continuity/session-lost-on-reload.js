// After a reload the phone greets the customer as a stranger: sign in, please.
// check: session-lost
// via: dom
({
  victim: page => page.links(page.words.account)[0] || page.buttons(page.words.account)[0] || null,
  harm: (control, page) => { if (page.reloaded()) page.strange(control); },
  witness: (control, page) => page.reloaded() && page.changed(control) && /^sign in$/i.test(page.text(control)),
})
