// Analysts see no shopping on phones: the events stop at a question for the width of the window.
// check: event-missing
// via: script
// moment: start
({
  victim: page => (page.tells() ? document.documentElement : null),
  harm: (none, page) => page.retell(() => []),
  witness: (html, page) => page.retold().length > 0 && page.shopEvents().length === 0,
})
