// What a kilo or a litre costs is reckoned for another size of pack.
// check: price-mismatch
// via: dom
({
  victim: page => page.passage(/\d[.,]\d\d.{0,4}(\/|per|pro|je|le|par)\s?(\d+ ?)?(kg|g|l|ml|m|litre|kilo|unit|piece|stück)\b/i, 60),
  harm: (price, page) => page.revalue(price, value => value * 2),
  witness: (price, page) => page.changed(price),
})
