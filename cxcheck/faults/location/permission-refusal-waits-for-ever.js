// When the customer refuses to tell the position, the page goes on looking for it for ever.
// check: permission-fallback-missing
// via: script
// moment: start
({
  victim: page => page.control(page.words.position),
  harm: (none, page) => page.onPosition({failed: () => false, waits: true}),
  witness: (control, page) => page.refused(),
})
