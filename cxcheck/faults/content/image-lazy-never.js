// Pictures wait in data-src for a script that the phone never gets.
// check: image-broken
// via: response
({
  victim: page => (page.picture() ? document.documentElement : null),
  rewrite: document => {
    const images = [...document.querySelectorAll('body img[src]')];
    for (const image of images) {
      image.closest('picture')?.querySelectorAll('source').forEach(source => source.remove());
      image.dataset.lazyOriginal = image.getAttribute('src');
      image.removeAttribute('srcset');
      image.removeAttribute('src');
    }
    return images.length > 0;
  },
  witness: () => {
    const images = [...document.querySelectorAll('body img')];
    return images.length > 0 && images.every(image => !image.naturalWidth);
  },
})
