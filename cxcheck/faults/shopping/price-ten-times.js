// The price says ten times as much: a digit too many.
// check: price-mismatch
// via: dom
({
  victim: page => page.price(),
  harm: (price, page) => page.revalue(price, value => value * 10),
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) === page.amount(page.was(price)) * 10,
})
