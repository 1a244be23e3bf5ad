// The thing is there, and the phone says that it is sold out.
// check: availability-mismatch
// via: dom
({
  victim: page => {
    const stock = page.availability();
    return stock && !/sold out|out of stock|unavailable|ausverkauft|épuisé/i.test(page.text(stock)) ? stock : null;
  },
  harm: (stock, page) => page.reword(stock, /.*\p{L}.*/su, 'Sold out'),
  witness: (stock, page) => page.seen(stock) && /sold out/i.test(page.text(stock)),
})
