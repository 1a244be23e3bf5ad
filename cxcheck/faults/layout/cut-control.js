// A control hangs half over the right edge.
// check: content-cut, control-covered
// via: css
({
  victim: page =>
    page.spare(page.controls()).find(el => page.main().contains(el) && page.text(el) && page.box(el).width > 24) ||
    null,
  harm: (control, page) => {
    const box = page.box(control);
    page.style('html, body { overflow-x: clip !important }');
    page.dress(
      control,
      `transform: translateX(${Math.round(page.width - box.x - box.width / 2)}px); overflow: visible`,
    );
  },
  witness: (control, page) =>
    page.seen(control) && page.ink(control).right > page.width + 3 && page.ink(control).x < page.width,
})
