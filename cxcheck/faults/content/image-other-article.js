// The main picture is that of another article on the page.
// check: image-differs
// via: dom
({
  victim: page => page.otherPicture() && page.drawing(),
  harm: (image, page) => {
    if (page.swapped(image)) return;
    page.swap(image, page.otherPicture().currentSrc);
  },
  witness: (image, page) =>
    image.naturalWidth > 0 &&
    page.images().some(other => other !== image && other.currentSrc === image.currentSrc && other.alt !== image.alt),
})
