// The way there is a link of an app's own kind, that a phone without the app cannot follow.
// check: directions-missing, link-broken, feature-missing
// via: script
({
  victim: page => page.directions()[0] || null,
  harm: link => { link.setAttribute('href', 'ourstoreapp://route'); },
  witness: (link, page) => page.seen(link) && link.protocol === 'ourstoreapp:',
})
