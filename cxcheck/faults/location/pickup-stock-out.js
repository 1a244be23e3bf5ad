// The store has the thing, and the phone says that it has none left.
// check: pickup-stock-mismatch, availability-mismatch
// via: dom
({
  victim: page => page.pickup(),
  harm: (stock, page) => {
    const told = /(?:\d+ )?(?:in stock|available|auf lager|verfügbar|en stock)|\bready\b[^,.]*|today|tomorrow|heute|morgen/i;
    if (!stock.matches('select')) return page.reword(stock, told, 'out of stock');
    for (const option of stock.options) option.text = option.text.replace(told, 'out of stock');
  },
  witness: (stock, page) => page.seen(stock) && /out of stock/i.test(stock.matches('select') ? stock.textContent : page.text(stock))
    && (stock.matches('select') ? [...stock.options].every(one => !/[^f] (?:in stock|available)|ready|today/i.test(one.text)) : page.changed(stock)),
})
