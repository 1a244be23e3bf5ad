// The link to contact and help leads to an address that is not served to phones.
// check: feedback-missing, link-broken, status-mismatch
// via: script
({
  victim: page => page.voices().find(page.ownLink) || null,
  harm: link => { link.pathname = '/m/not-served-here'; },
  witness: (link, page) => page.seen(link) && link.pathname === '/m/not-served-here',
})
