// The block after the button is pulled up over it by a negative margin meant for wide screens.
// check: control-covered, collision, step-impossible
// via: css
({
  victim: page => page.buy(),
  harm: (button, page) => {
    const next = page.following(button);
    if (!next) return;
    const reach = Math.ceil(page.box(next).y - page.box(button).y) + 4;
    if (reach > 0) page.rule(next, `position: relative; z-index: 500; margin-top: -${reach}px; background: #fff; min-height: ${reach + 20}px`);
  },
  witness: (button, page) => page.seen(button) && !page.hit(button),
})
