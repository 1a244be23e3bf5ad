// The button that matters has another colour than the brand's.
// check: style-mismatch
// via: css
({
  victim: page => page.buy() || page.buttons().find(button => page.text(button)) || null,
  harm: (button, page) => page.dress(button, 'background: #00a884; border-color: #00a884; color: #1a0033'),
  witness: (button, page) => page.seen(button) && page.css(button, 'background-color') === 'rgb(0, 168, 132)',
})
