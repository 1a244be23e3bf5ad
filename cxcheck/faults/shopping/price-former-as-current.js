// The struck price is not struck: what the thing cost before stands there as what it costs.
// check: price-mismatch
// via: dom
({
  victim: page => (page.oldPrice() ? page.price() : null),
  harm: (price, page) => {
    const former = page.oldPrice() && page.amount(page.text(page.oldPrice()));
    if (former) page.revalue(price, () => former);
  },
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) > page.amount(page.was(price)),
})
