// The distance is turned into miles once more than needed: everything is nearer than it is.
// check: distance-wrong
// via: script
({
  victim: page => page.stores().map(page.distance).find(one => one && page.amount(page.text(one)) > 0) || null,
  harm: (distance, page) => page.stores().map(page.distance).filter(Boolean).forEach(one => page.revalue(one, value => value * 0.62)),
  witness: (distance, page) => page.changed(distance) && page.amount(page.text(distance)) < page.amount(page.was(distance)),
})
