// The opening hours are last winter's: the store shuts three hours earlier.
// check: store-detail-mismatch
// via: dom
({
  victim: page => page.hours().find(one => /\d{1,2}[:.]\d\d\D*$|[ap]m\D*$|\d\s*uhr/i.test(page.text(one))) || page.hours()[0] || null,
  harm: (hours, page) => page.reword(hours, /(?:1\d|2\d|[3-9])(?=[:.]\d\d\s*([ap]m)?\s*$|\s*pm\s*$|\s*uhr\s*$)/i, hour => (Number(hour) > 3 ? Number(hour) - 2 : 1)),
  witness: (hours, page) => page.changed(hours),
})
