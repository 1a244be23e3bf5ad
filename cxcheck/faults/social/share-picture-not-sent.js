// A shared link shows no picture.
// check: share-broken
// via: response
({
  victim: page => page.meta('og:image'),
  rewrite: (document, page) => {
    const image = page.meta('og:image');
    if (!image) return false;
    page.all('meta[property^="og:image"]').forEach(one => one.setAttribute('content', ''));
    return true;
  },
  witness: image => image.getAttribute('content') === '',
})
