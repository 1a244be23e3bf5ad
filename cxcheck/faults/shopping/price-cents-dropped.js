// The price is rounded down to whole units to fit its small place.
// check: price-mismatch
// via: dom
({
  victim: page => {
    const price = page.price();
    return price && /[1-9][.,]\d?[1-9]\d?\b/.test(page.text(price)) ? price : null;
  },
  harm: (price, page) => page.reword(price, /[.,]\d\d(?!\d)/, ''),
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) !== page.amount(page.was(price)),
})
