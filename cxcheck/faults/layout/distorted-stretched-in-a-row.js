// The row stretches the picture to the height of its neighbour.
// check: image-distorted
// via: css
({
  victim: page => page.picture(),
  harm: (image, page) => {
    page.dress(
      image.parentElement,
      `display: flex; align-items: stretch; height: ${Math.round(page.box(image).height * 1.8)}px; max-height: none; padding: 0`,
    );
    page.dress(
      image,
      'height: auto; max-height: none; align-self: stretch; object-fit: fill; aspect-ratio: auto; position: static',
    );
  },
  witness: image =>
    image.height > 0 &&
    Math.abs((image.width / image.height) * (image.naturalHeight / image.naturalWidth) - 1) > 0.2 &&
    getComputedStyle(image).objectFit === 'fill',
})
