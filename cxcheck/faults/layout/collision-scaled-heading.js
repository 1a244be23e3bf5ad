// The heading is blown up over its neighbours.
// check: collision
// via: css
({
  victim: page => (page.heading() && page.below(page.heading()) ? page.heading() : null),
  harm: (heading, page) => page.dress(heading, 'display: block; transform: scaleY(2.6); transform-origin: top left'),
  witness: (heading, page) => page.seen(heading) && Boolean(page.runsInto(heading)),
})
