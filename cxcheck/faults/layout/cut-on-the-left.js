// The text begins to the left of the screen.
// check: content-cut
// via: css
({
  victim: page => page.longest(60) || page.heading(),
  harm: (text, page) => {
    page.style('html, body { overflow-x: clip !important }');
    page.dress(text, `position: relative; left: -${Math.round(page.ink(text).x + 45)}px; overflow: visible`);
  },
  witness: (text, page) => page.seen(text) && page.ink(text).x < -3,
})
