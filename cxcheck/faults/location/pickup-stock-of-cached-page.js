// Phones are told the stock of the stores as it was last night.
// check: pickup-stock-mismatch
// via: response
({
  victim: page => page.pickup(),
  rewrite: (document, page) => {
    const stock = page.pickup();
    if (!stock) return false;
    const tellers = stock.matches('select') ? [...stock.options] : [stock];
    tellers.forEach(one => { one.textContent = `${one.textContent.split(',')[0]}, sold out here`; });
    return true;
  },
  witness: (stock, page) => page.seen(stock) && stock.textContent.includes('sold out here'),
})
