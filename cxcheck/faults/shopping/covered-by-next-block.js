// The block after the row with the button is pulled up over it by a negative margin meant for wide screens.
// check: control-covered, collision, step-impossible
// via: css
({
  victim: page => (page.buy() && page.following(page.buy()) ? page.holder(page.buy()) : null),
  harm: (row, page) => {
    const button = page.buy();
    const next = page.following(button);
    const reach = Math.ceil(page.box(next).y - page.box(button).y) + 4;
    if (reach > 4) page.rule(next, `position: relative; z-index: 500; margin-top: -${reach}px; background: #fff; min-height: ${reach + 20}px`);
  },
  witness: (row, page) => Boolean(page.buy()) && row.contains(page.buy()) && !page.hit(page.buy()),
})
