// The header has the colours of last winter's campaign.
// check: appearance-changed, style-mismatch
// via: css
({
  victim: page => page.header() || page.heading(),
  harm: (header, page) => page.dress(header, 'background: #7b1fa2; color: #ffeb3b'),
  witness: (header, page) => page.seen(header) && page.css(header, 'background-color') === 'rgb(123, 31, 162)',
})
