// Nobody is asked on the phone: the consent bar is hidden, and the tags fire as if it had been answered.
// check: consent-mismatch
// via: css
({
  victim: page => page.consentBar(),
  harm: (bar, page) => page.rule(bar, 'display: none'),
  witness: (bar, page) => !page.seen(bar) && !page.consentBar(),
})
