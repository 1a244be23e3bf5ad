// The alternative text is the name of the file.
// check: alt-mismatch
// via: script
({
  victim: page => page.images().find(image => /\p{L}{2}/u.test(image.alt)) || null,
  harm: image => {
    if (image.alt !== 'IMG_20240312_final2.jpg') image.alt = 'IMG_20240312_final2.jpg';
  },
  witness: image => image.isConnected && image.alt === 'IMG_20240312_final2.jpg',
})
