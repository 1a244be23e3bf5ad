// The markup gives the pictures a height that does not fit their width.
// check: image-distorted
// via: response
({
  victim: page => page.picture(),
  rewrite: document => {
    const images = [...document.querySelectorAll('main img, [role="main"] img, body img')];
    for (const image of images) {
      const old = image.getAttribute('style') || '';
      image.setAttribute(
        'style',
        `${old};height:80px !important;min-height:0 !important;object-fit:fill !important;aspect-ratio:auto !important`,
      );
    }
    return images.length > 0;
  },
  witness: image =>
    image.naturalWidth > 0 &&
    image.height > 0 &&
    getComputedStyle(image).objectFit === 'fill' &&
    Math.abs((image.width / image.height) * (image.naturalHeight / image.naturalWidth) - 1) > 0.2,
})
