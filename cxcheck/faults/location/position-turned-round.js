// Latitude and longitude are exchanged on their way.
// check: nearest-wrong, position-ignored, distance-wrong
// via: script
// moment: start
({
  victim: page => (page.asksForPlace() || page.stores().length ? document.documentElement : null),
  harm: (none, page) => page.onPosition({found: real => ({latitude: real.longitude, longitude: real.latitude})}),
  witness: (html, page) => page.positions().some(one => one.given && one.given.latitude === one.real.longitude && one.real.latitude !== one.real.longitude),
})
