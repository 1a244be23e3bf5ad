// A picture of the page has no alternative text at all.
// check: axe-regression, alt-mismatch
// via: response
({
  victim: page => page.images().find(image => /\p{L}{3}/u.test(image.alt)) || null,
  rewrite: document => {
    const images = [...document.querySelectorAll('img[alt]')];
    for (const image of images) image.removeAttribute('alt');
    return images.length > 0;
  },
  witness: (image, page) => page.seen(image) && !image.hasAttribute('alt'),
})
