// A rule for dense screens draws one general drawing in place of the picture.
// check: image-differs
// via: css
({
  victim: page => page.drawing(),
  harm: (image, page) => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#036"/>' +
      '<circle cx="200" cy="200" r="120" fill="#fc3"/></svg>';
    page.dress(image, `content: url("data:image/svg+xml,${encodeURIComponent(drawing)}")`);
  },
  witness: (image, page) => page.drawn(image) && getComputedStyle(image).content.includes('circle'),
})
