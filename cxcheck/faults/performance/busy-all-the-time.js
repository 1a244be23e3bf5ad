// A timer measures the whole page again and again.
// check: slow-response
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: (_, page) => {
    let left = 12;
    const timer = setInterval(() => {
      page.busy(160);
      if ((left -= 1) < 1) clearInterval(timer);
    }, 250);
  },
  witness: (_, page) => page.blocked() > 300,
})
