// The text is placed absolutely on the phone too and lies on what follows.
// check: collision
// via: css
({
  victim: page => (page.longest(80) && page.below(page.longest(80)) ? page.longest(80) : null),
  harm: (text, page) =>
    page.dress(text, `position: absolute; width: ${Math.round(page.box(text).width)}px; z-index: 1`),
  witness: (text, page) => page.seen(text) && Boolean(page.runsInto(text)),
})
