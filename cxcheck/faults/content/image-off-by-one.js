// Each entry of the list shows the picture of the next one.
// check: image-differs
// via: script
({
  victim: page => page.cardPictures()[0] || null,
  harm: (first, page) => {
    const images = page.cardPictures();
    if (images.length < 2 || page.swapped(first)) return;
    const sources = images.map(image => image.currentSrc);
    images.forEach((image, at) => page.swap(image, sources[(at + 1) % sources.length]));
  },
  witness: (first, page) => first.naturalWidth > 0 && page.swapped(first),
})
