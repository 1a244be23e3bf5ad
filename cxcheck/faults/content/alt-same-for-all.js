// All pictures are called "image".
// check: alt-mismatch
// via: dom
({
  victim: page =>
    page.images().find(image => /\p{L}{2}/u.test(image.alt) && image.alt !== 'image') ||
    page.images().find(image => image.alt === 'image') ||
    null,
  harm: () => document.querySelectorAll('img').forEach(image => image.alt !== 'image' && (image.alt = 'image')),
  witness: (image, page) => page.images().length > 0 && page.images().every(one => one.alt === 'image'),
})
