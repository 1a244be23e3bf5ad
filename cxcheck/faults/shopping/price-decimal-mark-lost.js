// The mark before the cents is lost: the price is a hundred times as high.
// check: price-mismatch
// via: dom
({
  victim: page => {
    const price = page.price();
    return price && /\d[.,]\d\d(?!\d)/.test(page.text(price)) ? price : null;
  },
  harm: (price, page) => page.reword(price, /(\d)[.,](\d\d)(?!\d)/, '$1$2'),
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) >= 90 * page.amount(page.was(price)),
})
