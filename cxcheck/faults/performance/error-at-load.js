// A script of the page ends in an error that nobody catches.
// check: script-error
// via: script
({
  victim: () => document.documentElement,
  harm: () => setTimeout(() => { throw new TypeError("Cannot read properties of null (reading 'offers')"); }),
  witness: (_, page) => page.errors().some(error => error.includes("reading 'offers'")),
})
