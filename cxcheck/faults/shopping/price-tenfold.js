// The price says ten times as much.
// check: price-mismatch
// via: dom
({
  victim: page => page.price(),
  harm(price, page) {
    const memo = page.memo(price);
    memo.was ??= page.text(price);
    if (page.text(price) === memo.was) page.retype(price, /\d+/, '$&0');
  },
  witness(price, page) {
    const digits = text => (text || '').replace(/\D/g, '');
    const {was} = page.memo(price);
    return page.seen(price) && Boolean(was) && digits(page.text(price)).length > digits(was).length;
  },
})
