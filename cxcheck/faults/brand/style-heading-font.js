// The heading is set in a typewriter's font.
// check: style-mismatch
// via: css
({
  victim: page => page.heading(),
  harm: (heading, page) => page.dress(heading, 'font-family: "Courier New", Courier, monospace'),
  witness: (heading, page) => page.seen(heading) && /courier/i.test(page.css(heading, 'font-family')),
})
