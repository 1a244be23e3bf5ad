// The text is pulled up over what stands above it.
// check: collision
// via: css
({
  victim: page => page.below(page.heading() || page.main()),
  harm: (text, page) => {
    const heading = page.ink(page.heading());
    page.dress(text, `position: relative; top: ${Math.round(heading.y - page.ink(text).y + heading.height / 2)}px`);
  },
  witness: (text, page) =>
    page.seen(text) && page.heading() && page.shared(page.ink(text), page.ink(page.heading())) > 4,
})
