// Every event is counted twice: two tags listen to the same page.
// check: event-duplicated
// via: script
// moment: start
({
  victim: page => (page.tells() ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => [entry, entry[0] === 'event' ? (function () { return arguments; })(...entry) : {...entry}]),
  witness: (html, page) => page.repeated(),
})
