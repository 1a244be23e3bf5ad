// In the list one thing costs more than on its own page.
// check: price-mismatch, results-mismatch
// via: dom
({
  victim: page => {
    const entry = page.cards().find(card => page.seen(card) && page.prices().some(price => card.contains(price)));
    return entry ? page.prices().find(price => entry.contains(price)) : null;
  },
  harm: (price, page) => page.revalue(price, value => value + 3),
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) > page.amount(page.was(price)),
})
