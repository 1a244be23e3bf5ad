// Two controls are pulled together by a negative margin.
// check: targets-crowded, collision
// via: css
// only: touch
({
  victim: page => page.pairOfControls()[1] || null,
  harm: (second, page) => {
    const [first] = page.pairOfControls();
    if (!first) return;
    const one = page.box(first),
      own = page.box(second);
    page.dress(
      second,
      `position: relative; left: ${Math.round(one.x - own.x)}px; top: ${Math.round(one.bottom - own.y + 1)}px; margin-top: 0`,
    );
    for (const each of [first, second])
      page.dress(each, 'height: 25px; min-height: 0; line-height: 25px; padding-top: 0; padding-bottom: 0');
  },
  witness: (second, page) => page.seen(second) && page.nearest(second) < 30,
})
