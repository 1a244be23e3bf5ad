// Metres are written as if they were kilometres.
// check: distance-wrong
// via: dom
({
  victim: page => page.stores().map(page.distance).find(one => one && page.amount(page.text(one)) > 0) || null,
  harm: (distance, page) => page.revalue(distance, value => Math.round(value * 1000)),
  witness: (distance, page) => page.changed(distance) && page.amount(page.text(distance)) >= page.amount(page.was(distance)) * 900,
})
