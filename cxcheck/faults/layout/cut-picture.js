// The picture is wider than the phone, and its right side is cut off.
// check: content-cut
// via: css
({
  victim: page => page.picture(),
  harm: (image, page) => {
    page.style('html, body { overflow-x: clip !important }');
    page.dress(
      image,
      `width: ${page.width + 140}px; min-width: ${page.width + 140}px; max-width: none; height: auto; flex: none`,
    );
    for (let up = image.parentElement; up && up !== document.body; up = up.parentElement)
      page.dress(up, 'overflow: visible');
  },
  witness: (image, page) => page.seen(image) && page.box(image).right > page.width + 3 && page.excess() <= 1,
})
