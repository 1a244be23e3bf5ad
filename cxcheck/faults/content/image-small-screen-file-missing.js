// The file for small screens that the picture element names does not exist.
// check: image-broken
// via: dom
({
  victim: page => page.picture(),
  harm: image => {
    if (image.closest('picture')?.querySelector('source[srcset="/img/small-screen-missing.jpg"]')) return;
    const picture = image.closest('picture') || document.createElement('picture');
    if (!image.closest('picture')) {
      image.replaceWith(picture);
      picture.append(image);
    }
    picture.insertAdjacentHTML(
      'afterbegin',
      '<source srcset="/img/small-screen-missing.jpg" media="(min-width: 1px)">',
    );
  },
  witness: image => image.isConnected && image.complete && image.naturalWidth === 0,
})
