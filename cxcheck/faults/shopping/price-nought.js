// The price reads nought until its script has run, which it never does.
// check: price-mismatch
// via: dom
({
  victim: page => page.price(),
  harm: (price, page) => page.revalue(price, () => 0),
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) === 0,
})
