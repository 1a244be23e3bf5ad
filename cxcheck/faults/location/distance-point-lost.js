// The decimal point is lost: a store down the road is ten times as far.
// check: distance-wrong
// via: dom
({
  victim: page => page.stores().map(page.distance).find(one => one && /\d[.,]\d/.test(page.text(one))) || null,
  harm: (distance, page) => page.reword(distance, /(\d)[.,](\d)/, '$1$2'),
  witness: (distance, page) => page.changed(distance) && page.amount(page.text(distance)) >= page.amount(page.was(distance)) * 5,
})
