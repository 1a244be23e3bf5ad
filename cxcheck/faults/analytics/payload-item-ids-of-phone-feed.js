// Things go by other numbers on the phone: reports count them as other goods.
// check: event-payload-mismatch
// via: script
// moment: start
({
  victim: page => (page.tellsOf('items') ? document.documentElement : null),
  harm: (none, page) => page.retell(entry => {
    for (const one of page.eventOf(entry).data.items || []) one.item_id = `m-${one.item_id ?? one.id ?? ''}`;
    return [entry];
  }),
  witness: (html, page) => page.shopEvents().some(({data}) => (data.items || []).some(one => String(one.item_id).startsWith('m-'))),
})
