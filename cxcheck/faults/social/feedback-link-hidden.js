// Nobody can be written to: the link to contact and help is hidden on the phone.
// check: feedback-missing, feature-missing
// via: css
({
  victim: page => page.sole(page.voices())[0] || null,
  harm: (link, page) => page.rule(link, 'display: none'),
  witness: (link, page) => page.lost(link),
})
