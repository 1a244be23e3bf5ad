// The total is higher than the lines: a surcharge that is not named is in it.
// check: basket-mismatch
// via: dom
({
  victim: page => page.total(),
  harm: (total, page) => page.revalue(total, value => value + 4.95),
  witness: (total, page) => page.changed(total) && page.amount(page.text(total)) > page.amount(page.was(total)),
})
