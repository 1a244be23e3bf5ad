// A map follows the customer from the moment that the page is loaded.
// check: permission-on-load
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: () => window.addEventListener('load', () => navigator.geolocation.watchPosition(() => {}, () => {})),
  witness: (html, page) => page.asked().some(one => !one.tap),
})
