// Pictures further down are fetched when the customer comes near them.
// via: dom
({
  victim: page => page.images().filter(image => page.box(image).y > innerHeight).at(-1) || null,
  change: (_, page) => {
    for (const image of page.images()) {
      if (page.box(image).y < innerHeight || image.loading === 'lazy') continue;
      image.loading = 'lazy';
      image.decoding = 'async';
    }
  },
  witness: image => image.isConnected && image.loading === 'lazy' && image.decoding === 'async',
})
