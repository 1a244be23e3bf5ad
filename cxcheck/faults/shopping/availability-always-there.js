// The thing cannot be had, and the phone says that it is in stock.
// check: availability-mismatch
// via: dom
({
  victim: page => {
    const stock = page.availability();
    return stock && /sold out|out of stock|unavailable|ausverkauft|vergriffen|épuisé|pre-?order|back-?order|not available/i.test(page.text(stock)) ? stock : null;
  },
  harm: (stock, page) => page.reword(stock, /.*\p{L}.*/su, 'In stock'),
  witness: (stock, page) => page.changed(stock) && /^in stock$/i.test(page.text(stock)),
})
