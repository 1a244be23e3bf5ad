// The three letters behind the amount name another currency.
// check: currency-mismatch, price-mismatch
// via: script
({
  victim: page => page.prices().find(price => /\b(USD|EUR|GBP|CHF)\b/.test(page.text(price))) || page.price(),
  harm: (price, page) => {
    if (!page.reword(price, /\b(USD|EUR|GBP|CHF)\b/, code => (code === 'USD' ? 'CAD' : 'USD'))) page.reword(price, /[£€$]/, 'CHF ');
  },
  witness: (price, page) => page.changed(price) && /CAD|USD|CHF/.test(page.text(price)),
})
