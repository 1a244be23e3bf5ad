// A box of fixed height lets its text run over what comes next.
// check: collision
// via: css
({
  victim: page => (page.longest(80) && page.below(page.longest(80)) ? page.longest(80) : null),
  harm: (text, page) =>
    page.dress(
      text,
      'display: block; height: 1em; min-height: 0; max-height: 1em; margin-bottom: 0; padding-bottom: 0; overflow: visible; -webkit-line-clamp: none',
    ),
  witness: (text, page) => page.seen(text) && Boolean(page.runsInto(text)),
})
