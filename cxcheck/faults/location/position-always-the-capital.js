// Wherever the customer is, the phone lists the stores of the capital.
// check: position-ignored, nearest-wrong
// via: script
// moment: start
({
  victim: page => (page.asksForPlace() || page.stores().length ? document.documentElement : null),
  harm: (none, page) => page.onPosition({found: () => ({latitude: 48.8566, longitude: 2.3522})}),
  witness: (html, page) => page.misplaced(),
})
