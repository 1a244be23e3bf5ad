// Shared pages come without a picture.
// check: share-broken
// via: response
({
  victim: page => page.meta('og:image'),
  rewrite(document, page) {
    const meta = page.meta('og:image');
    if (!meta) return false;
    meta.remove();
  },
  witness: (_, page) => !page.meta('og:image'),
})
