// Events tell an amount without its currency, so that it is left out of all reports of turnover.
// check: event-payload-mismatch
// via: script
// moment: start
({
  victim: page => (page.tellsOf('currency') ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    delete page.eventOf(entry).data.currency;
    return [entry];
  }),
  witness: (html, page) => page.retold().some(({told, kept}) => told.data.currency && kept.length && kept.every(one => !one.data.currency)),
})
