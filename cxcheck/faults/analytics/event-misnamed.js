// The phone's template names events in a way of its own, which no report knows.
// check: event-missing
// via: script
// moment: start
({
  victim: page => (page.tells() ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    const camel = name => name.replace(/_(\w)/g, (all, letter) => letter.toUpperCase());
    if (entry[0] === 'event') return [(function () { return arguments; })('event', camel(entry[1]), entry[2])];
    return [{...entry, event: camel(entry.event)}];
  }),
  witness: (html, page) => page.retold().length > 0 && page.shopEvents().length === 0
    && [...window.dataLayer].some(one => /^[a-z]+[A-Z]/.test(one?.event || one?.[1] || '')),
})
