// The field is as wide as its box and has padding besides.
// check: protrusion, page-too-wide, content-cut
// via: css
({
  victim: page =>
    page.fields().find(field => page.box(field).width > 60 && page.box(field.parentElement).right < page.width - 6) ||
    null,
  harm: (field, page) => {
    const room = page.box(field.parentElement).right - page.box(field).x;
    page.dress(field.parentElement, 'overflow: visible; border: 1px solid #999');
    page.dress(
      field,
      `box-sizing: content-box; width: ${Math.round(room)}px; max-width: none; padding-left: 4px; padding-right: 8px; flex: none; margin-right: 0`,
    );
  },
  witness: (field, page) => page.seen(field) && page.box(field).right > page.box(field.parentElement).right + 3,
})
