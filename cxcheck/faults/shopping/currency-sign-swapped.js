// The phone guesses the country: the same number, with the sign of another currency.
// check: currency-mismatch, price-mismatch
// via: dom
({
  victim: page => {
    const price = page.price();
    return price && /[£$€]/.test(page.text(price)) ? price : null;
  },
  harm: (price, page) => page.reword(price, /[£$€]/, sign => (sign === '€' ? '$' : '€')),
  witness: (price, page) => page.changed(price) && /[$€]/.test(page.text(price)),
})
