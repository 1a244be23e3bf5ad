// A thumbnail is shown in the size of the large picture.
// check: image-blurry
// via: dom
({
  victim: page => page.drawing(),
  harm: (image, page) => {
    if (image.src.startsWith('data:image/png')) return;
    const {width, height} = page.box(image);
    const small = document.createElement('canvas');
    small.width = Math.max(12, Math.round(width / 6));
    small.height = Math.max(12, Math.round((small.width * image.naturalHeight) / image.naturalWidth));
    small.getContext('2d').drawImage(image, 0, 0, small.width, small.height);
    page.dress(image, `width: ${Math.round(width)}px; height: ${Math.round(height)}px; max-width: 100%`);
    page.swap(image, small.toDataURL());
  },
  witness: (image, page) => image.naturalWidth > 0 && image.naturalWidth < page.box(image).width / 3,
})
