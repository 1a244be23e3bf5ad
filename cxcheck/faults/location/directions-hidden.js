// How to get there is not offered on small screens.
// check: directions-missing, feature-missing
// via: css
({
  victim: page => page.sole(page.directions())[0] || null,
  harm: (link, page) => page.rule(link, 'display: none'),
  witness: (link, page) => page.lost(link),
})
