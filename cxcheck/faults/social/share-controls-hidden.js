// The thing cannot be shown to a friend: the row of share buttons is for wide screens.
// check: share-broken, feature-missing
// via: css
({
  victim: page => page.sole(page.shares())[0] || null,
  harm: (control, page) => page.rule(control, 'display: none'),
  witness: (control, page) => page.lost(control),
})
