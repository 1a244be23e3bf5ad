// The longest text of the page carries a class that phones do not show.
// check: text-lost
// via: css
({
  victim: page => page.longest(100),
  harm: (text, page) => page.dress(text, 'display: none'),
  witness: (text, page) => !page.seen(text),
})
