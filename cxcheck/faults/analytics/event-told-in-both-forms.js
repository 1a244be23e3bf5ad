// The old and the new snippet are both in the page: each event comes once as an object and once as a call.
// check: event-duplicated
// via: script
// moment: start
({
  victim: page => (page.tells() ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    const {name, data} = page.eventOf(entry);
    const other = entry[0] === 'event' ? {event: name, ecommerce: data} : (function () { return arguments; })('event', name, data);
    return [entry, other];
  }),
  witness: (html, page) => page.repeated(),
})
