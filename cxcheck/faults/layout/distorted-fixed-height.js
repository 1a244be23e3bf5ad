// The picture is squeezed into a height of its own.
// check: image-distorted
// via: css
({
  victim: page => page.picture(),
  harm: (image, page) =>
    page.dress(
      image,
      `object-fit: fill; width: ${Math.round(Math.min(page.width - 40, 300))}px; min-width: 0; max-width: none; height: 70px; min-height: 0; max-height: none; aspect-ratio: auto; flex: none`,
    ),
  witness: image => {
    const natural = image.naturalWidth / image.naturalHeight;
    return (
      image.height > 0 &&
      Math.abs(image.width / image.height / natural - 1) > 0.2 &&
      getComputedStyle(image).objectFit === 'fill'
    );
  },
})
