// The pictures have lost their colours.
// check: appearance-changed
// via: script
({
  victim: page => page.picture(),
  harm: (image, page) =>
    page.images().forEach(one => one.style.setProperty('filter', 'grayscale(1) brightness(1.5)', 'important')),
  witness: (image, page) => page.seen(image) && page.css(image, 'filter').includes('grayscale(1)'),
})
