// A shared link shows a grey placeholder, because the picture is put in when the page is scrolled.
// check: share-broken
// via: response
({
  victim: page => page.meta('og:image'),
  rewrite: (document, page) => {
    const image = page.meta('og:image');
    if (!image) return false;
    image.setAttribute('content', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=');
    return true;
  },
  witness: image => image.getAttribute('content').startsWith('data:'),
})
