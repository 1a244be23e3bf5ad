// The sign of the currency is drawn by a style sheet, and the phone has the one of another country.
// check: currency-mismatch, price-mismatch
// via: css
({
  victim: page => {
    const price = page.price();
    return price && /[£$€]/.test(page.text(price)) ? price : null;
  },
  harm: (price, page) => {
    page.reword(price, /\s*[£$€]\s*/, '');
    page.rule(price, 'content: "CHF "', '::before');
  },
  witness: (price, page) => page.seen(price) && getComputedStyle(price, '::before').content.includes('CHF') && !/[£$€]/.test(page.text(price)),
})
