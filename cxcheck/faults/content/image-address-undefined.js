// A script writes "undefined" as the picture's address.
// check: image-broken
// via: script
({
  victim: page => page.picture(),
  harm: image => {
    if (image.getAttribute('src') === '/undefined') return;
    image.closest('picture')?.querySelectorAll('source').forEach(source => source.remove());
    image.removeAttribute('srcset');
    image.setAttribute('src', '/undefined');
  },
  witness: image => image.isConnected && !image.naturalWidth && image.src.endsWith('/undefined'),
})
