// The picture became a background that has no words for those who do not see it.
// check: alt-mismatch
// via: dom
({
  victim: page =>
    page.images().find(image => /\p{L}{2}/u.test(image.alt) && image.naturalWidth && page.box(image).height > 40) || null,
  harm: (image, page) => {
    const {width, height} = page.box(image);
    const drawn = document.createElement('div');
    drawn.style.cssText = `width:${width}px;height:${height}px;background:center / contain no-repeat url("${image.currentSrc}")`;
    image.replaceWith(drawn);
  },
  witness: (image, page) =>
    !image.isConnected &&
    !page.images().some(one => one.alt === image.alt) &&
    [...document.querySelectorAll('div[style]')].some(one => one.style.backgroundImage.includes(image.currentSrc)),
})
