// The address names another house.
// check: store-detail-mismatch
// via: dom
({
  victim: page => page.streets()[0] || null,
  harm: (street, page) => page.reword(street, /\b\d{1,4}(?=[a-z]?[ ,])|\b\d{1,4}[a-z]?$/i, number => Number.parseInt(number, 10) + 100),
  witness: (street, page) => page.changed(street),
})
