// The value of an event is told in cents: turnover on phones is a hundred times too high.
// check: event-payload-mismatch
// via: script
// moment: start
({
  victim: page => (page.tellsOf('value') ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    const {data} = page.eventOf(entry);
    if (data.value) data.value = Math.round(Number(data.value) * 100);
    return [entry];
  }),
  witness: (html, page) => page.retold().some(({told, kept}) => told.data.value && kept.length && kept.every(one => Number(one.data.value) > 50 * Number(told.data.value))),
})
