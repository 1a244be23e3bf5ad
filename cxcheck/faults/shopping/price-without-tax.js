// The phone shows the price that business customers pay: without tax, and does not say so.
// check: price-mismatch
// via: script
({
  victim: page => page.price(),
  harm: (price, page) => {
    const lower = () => page.revalue(price, value => value / 1.2);
    lower();
    new MutationObserver(lower).observe(price, {childList: true, subtree: true, characterData: true});
  },
  witness: (price, page) => page.changed(price) && page.amount(page.text(price)) < page.amount(page.was(price)),
})
