// A grey "no picture" stands where the article should be seen.
// check: image-differs
// via: script
({
  victim: page => page.drawing(),
  harm: (image, page) => {
    const grey =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#ddd"/>' +
      '<path d="M100 450 250 250 350 380 420 300 520 450z" fill="#aaa"/></svg>';
    if (!image.src.startsWith('data:image/svg')) page.swap(image, `data:image/svg+xml,${encodeURIComponent(grey)}`);
  },
  witness: image =>
    image.naturalWidth > 0 && image.currentSrc.startsWith('data:image/svg') && image.currentSrc.includes('%23aaa'),
})
