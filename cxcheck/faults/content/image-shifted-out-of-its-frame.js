// The picture's frame shows an empty corner: the offset of a sprite was left on it.
// check: image-differs, image-broken
// via: css
({
  victim: page => page.drawing(),
  harm: (image, page) => page.dress(image, 'object-fit: none; object-position: -9999px -9999px'),
  witness: (image, page) => page.drawn(image) && getComputedStyle(image).objectPosition.startsWith('-9999px'),
})
