// An answer that could not be read is dropped without a word.
// check: script-error
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: () => addEventListener('DOMContentLoaded', () => Promise.resolve('<html>').then(JSON.parse)),
  witness: (_, page) => page.errors().some(one => /JSON|Unexpected token/.test(one)),
})
