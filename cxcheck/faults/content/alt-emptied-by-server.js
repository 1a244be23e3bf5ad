// The template for phones marks all pictures as decoration.
// check: alt-mismatch
// via: response
({
  victim: page => (page.images().some(image => /\p{L}{3}/u.test(image.alt)) ? document.documentElement : null),
  rewrite: document => {
    const told = [...document.querySelectorAll('img[alt]')].filter(image => image.alt.trim());
    for (const image of told) image.alt = '';
    return told.length > 0;
  },
  witness: (_, page) => page.images().length > 0 && page.images().every(one => !one.alt.trim()),
})
