// The page wants to know where the customer is before anything can be read.
// check: permission-on-load
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: (none, page) => document.addEventListener('DOMContentLoaded', page.ask),
  witness: (html, page) => page.asked().some(one => !one.tap),
})
