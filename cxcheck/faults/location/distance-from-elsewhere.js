// Distances are told from the head office, not from where the customer is.
// check: distance-wrong
// via: response
({
  victim: page => (page.stores().map(page.distance).some(Boolean) ? page.stores()[0].parentElement : null),
  rewrite: (document, page) => {
    const told = page.stores().map(page.distance).filter(Boolean);
    told.forEach(one => page.revalue(one, value => value + 777));
    return told.length > 0;
  },
  witness: (list, page) => page.stores().map(page.distance).some(one => one && page.amount(page.text(one)) >= 777),
})
