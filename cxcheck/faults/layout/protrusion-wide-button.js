// The button is wider than the box it belongs to.
// check: protrusion
// via: css
({
  victim: page =>
    page
      .controls()
      .find(
        el =>
          page.frame(el) &&
          page.text(el) &&
          page.box(el).width > 40 &&
          page.box(page.frame(el)).right < page.width - 20 &&
          !page.frame(el).matches('a, button, label'),
      ) || null,
  harm: (control, page) => {
    const wide = Math.round(page.box(page.frame(control)).right - page.box(control).x + 14);
    for (let up = control.parentElement; up && up !== document.body; up = up.parentElement)
      page.dress(up, 'overflow: visible');
    page.dress(
      control,
      `display: inline-block; box-sizing: border-box; width: ${wide}px; min-width: ${wide}px; max-width: none; border: 1px solid #444; flex: none`,
    );
  },
  witness: (control, page) =>
    page.seen(control) &&
    Boolean(page.frame(control)) &&
    page.box(control).right > page.box(page.frame(control)).right + 4,
})
