// Every tap is first counted, measured and sent, half a second long.
// check: slow-response
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: (_, page) => addEventListener('click', () => page.busy(500), {capture: true}),
  witness: (_, page) => page.slowest() > 400 || page.blocked() > 400,
})
