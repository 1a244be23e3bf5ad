// A script writes the width and height of another picture onto it.
// check: image-distorted
// via: script
({
  victim: page => page.picture(),
  harm: image => {
    const tall = Math.round(((150 * image.naturalHeight) / image.naturalWidth) * 1.7);
    if (image.style.height === `${tall}px`) return;
    for (const [name, value] of [
      ['width', '150px'],
      ['height', `${tall}px`],
      ['min-height', '0'],
      ['max-height', 'none'],
      ['object-fit', 'fill'],
      ['aspect-ratio', 'auto'],
    ])
      image.style.setProperty(name, value, 'important');
  },
  witness: image =>
    image.height > 0 &&
    Math.abs((image.width / image.height) * (image.naturalHeight / image.naturalWidth) - 1) > 0.2 &&
    getComputedStyle(image).objectFit === 'fill',
})
