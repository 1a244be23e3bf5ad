// Orders are told without their number, so that a reload counts them again.
// check: event-payload-mismatch
// via: script
// moment: start
({
  victim: page => (page.tellsOf('transaction_id') ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    const {data} = page.eventOf(entry);
    if ('transaction_id' in data) data.transaction_id = 'undefined';
    return [entry];
  }),
  witness: (html, page) => page.shopEvents().some(one => one.data.transaction_id === 'undefined'),
})
