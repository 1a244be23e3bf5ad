// Phones are served a page from the cache of before the price went up.
// check: price-mismatch
// via: response
({
  victim: page => page.price(),
  rewrite: (document, page) => {
    const price = page.price();
    return Boolean(price) && page.revalue(price, value => Math.floor(value) + 0.07);
  },
  witness: (price, page) => page.seen(price) && /\d[.,]07(?!\d)/.test(page.text(price)),
})
