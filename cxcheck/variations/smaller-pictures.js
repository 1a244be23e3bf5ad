// Pictures are smaller than on a wide screen.
// via: css
({
  victim: page => (page.image() && page.box(page.image()).width > 110 ? page.image() : null),
  change: (image, page) => {
    const wide = Math.round(page.box(image).width * 0.7);
    if (!/phone-\d/.test(image.className))
      page.dress(image, `width: ${wide}px; min-width: 0; height: auto; min-height: 0`);
  },
  witness: (image, page) =>
    page.seen(image) &&
    page.box(image).width > 60 &&
    /phone-\d/.test(image.className) &&
    page.css(image, 'min-width') === '0px',
})
