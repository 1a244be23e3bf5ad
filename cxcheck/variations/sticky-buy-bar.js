// The button that buys stays at the lower edge while the customer reads.
// via: css
({
  victim: page => (page.freeBelow() ? page.buy() : null),
  change: (button, page) => page.dress(button, 'position: sticky; bottom: 8px; z-index: 3'),
  witness: (button, page) => page.seen(button) && page.css(button, 'position') === 'sticky',
})
