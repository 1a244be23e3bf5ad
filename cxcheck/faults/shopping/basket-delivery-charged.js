// Delivery that is free on the desktop is charged for on the phone.
// check: basket-mismatch
// via: dom
({
  victim: page => (page.total() ? page.deliveryCost() : null),
  harm: (cost, page) => page.revalue(cost, value => value + 5.5) || page.reword(cost, /\p{L}.*/u, '£5.50'),
  witness: (cost, page) => page.changed(cost) && page.amount(page.text(cost)) !== page.amount(page.was(cost)),
})
