// The picture sticks out of its box.
// check: protrusion
// via: css
({
  victim: page =>
    page.images().find(image => page.frame(image) && page.box(page.frame(image)).right < page.width - 12) || null,
  harm: (image, page) => {
    const wide = Math.round(page.box(page.frame(image)).right - page.box(image).x + 10);
    for (let up = image.parentElement; up && up !== document.body; up = up.parentElement)
      page.dress(up, 'overflow: visible');
    page.dress(
      image,
      `width: ${wide}px; min-width: ${wide}px; max-width: none; flex: none; position: relative; transform: none`,
    );
  },
  witness: (image, page) =>
    page.seen(image) && Boolean(page.frame(image)) && page.box(image).right > page.box(page.frame(image)).right + 4,
})
