// The phone is served the basket of before the last thing went in.
// check: basket-mismatch
// via: response
({
  victim: page => page.total(),
  rewrite: (document, page) => {
    const total = page.total();
    return Boolean(total) && page.revalue(total, value => Math.max(Math.floor(value / 2), 1) + 0.03);
  },
  witness: (total, page) => page.seen(total) && /\d[.,]03(?!\d)/.test(page.text(total)),
})
