// Numbers with a decimal comma are read as nought: every customer is in the Gulf of Guinea.
// check: position-ignored, nearest-wrong, distance-wrong
// via: script
// moment: start
({
  victim: page => (page.asksForPlace() || page.stores().length ? document.documentElement : null),
  harm: (none, page) => page.onPosition({found: () => ({latitude: 0, longitude: 0})}),
  witness: (html, page) => page.positions().some(one => one.given && one.given.latitude === 0 && one.real.latitude !== 0),
})
