// The consent bar of the phone has one button: accept.
// check: consent-mismatch
// via: css
({
  victim: page => page.refusals()[0] || null,
  harm: (button, page) => page.refusals().forEach(one => page.rule(one, 'display: none')),
  witness: (button, page) => page.seen(page.consentBar()) && !page.seen(button),
})
