// The position is cut to whole tens of degrees for the sake of privacy, which is a country or two away.
// check: nearest-wrong, position-ignored, distance-wrong
// via: script
// moment: start
({
  victim: page => (page.asksForPlace() || page.stores().length ? document.documentElement : null),
  harm: (none, page) => page.onPosition({found: real => ({latitude: Math.trunc(real.latitude / 10) * 10, longitude: Math.trunc(real.longitude / 10) * 10})}),
  witness: (html, page) => page.misplaced() && page.positions().every(one => !one.given || one.given.latitude % 10 === 0),
})
