// The main heading is hidden to save room.
// check: heading-mismatch
// via: css
({
  victim: page => page.heading(),
  harm: (heading, page) => page.dress(heading, 'display: none'),
  witness: (heading, page) => !page.seen(heading),
})
