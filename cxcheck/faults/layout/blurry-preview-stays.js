// The tiny preview is never replaced by the picture itself.
// check: image-blurry, image-differs
// via: script
({
  victim: page => page.drawing(),
  harm: (image, page) => {
    if (image.src.startsWith('data:image/png')) return;
    const {width, height} = page.box(image);
    const tiny = document.createElement('canvas');
    tiny.width = 16;
    tiny.height = Math.max(4, Math.round((16 * image.naturalHeight) / image.naturalWidth));
    tiny.getContext('2d').drawImage(image, 0, 0, tiny.width, tiny.height);
    page.dress(image, `width: ${Math.round(width)}px; height: ${Math.round(height)}px`);
    page.swap(image, tiny.toDataURL());
  },
  witness: (image, page) => image.naturalWidth === 16 && page.box(image).width > 60,
})
