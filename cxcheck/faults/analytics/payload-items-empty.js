// Events tell that something was seen or bought, and not what: their list of things is empty.
// check: event-payload-mismatch
// via: script
// moment: start
({
  victim: page => (page.tellsOf('items') ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    const {data} = page.eventOf(entry);
    if (data.items) data.items = [];
    return [entry];
  }),
  witness: (html, page) => page.retold().some(({told, kept}) => told.data.items?.length && kept.length && kept.every(one => !one.data.items.length)),
})
