// The picture is cropped to a flatter shape, in proportion.
// via: css
({
  victim: page => (page.image() && page.box(page.image()).height > 90 ? page.image() : null),
  change: (image, page) => {
    const {width, height} = page.box(image);
    if (!/phone-\d/.test(image.className))
      page.dress(image, `object-fit: cover; width: ${Math.round(width)}px; height: ${Math.round(height * 0.82)}px`);
  },
  witness: (image, page) =>
    page.seen(image) && page.css(image, 'object-fit') === 'cover' && /phone-\d/.test(image.className),
})
