// The sign of the currency is not in the phone's font subset: a bare number is left.
// check: currency-mismatch, price-mismatch
// via: dom
({
  victim: page => {
    const price = page.price();
    return price && /[£$€]/.test(page.text(price)) ? price : null;
  },
  harm: (price, page) => page.reword(price, /\s*[£$€]\s*/, ''),
  witness: (price, page) => page.changed(price) && !/[£$€]/.test(page.text(price)),
})
