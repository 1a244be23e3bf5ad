// The label of the button is longer than the button.
// check: text-clipped
// via: css
({
  victim: page => page.buttons().find(button => page.text(button).length > 5) || null,
  harm: (button, page) =>
    page.dress(
      button,
      'display: inline-block; width: 3.2em; min-width: 0; padding-inline: 0; overflow: hidden; white-space: nowrap; flex: none',
    ),
  witness: (button, page) => page.seen(button) && button.scrollWidth > button.clientWidth + 3,
})
