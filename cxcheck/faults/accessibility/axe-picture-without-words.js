// No picture of the page has any alternative text.
// check: axe-regression, alt-mismatch
// via: response
({
  victim: page => (page.images().some(image => /\p{L}{3}/u.test(image.alt)) ? document.documentElement : null),
  rewrite: document => {
    const images = [...document.querySelectorAll('img[alt]')];
    for (const image of images) image.removeAttribute('alt');
    return images.length > 0;
  },
  witness: (_, page) => page.images().length > 0 && page.images().every(one => !one.hasAttribute('alt')),
})
