// The heading is kept on one line and ends in dots.
// check: text-clipped
// via: css
({
  victim: page => (page.heading() && page.text(page.heading()).length > 5 ? page.heading() : null),
  harm: (heading, page) =>
    page.dress(
      heading,
      'display: block; max-width: 5ch; overflow: hidden; white-space: nowrap; text-overflow: ellipsis',
    ),
  witness: (heading, page) => page.seen(heading) && heading.scrollWidth > heading.clientWidth + 3,
})
