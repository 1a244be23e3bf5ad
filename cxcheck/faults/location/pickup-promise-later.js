// What can be fetched in two hours is promised for next week on the phone.
// check: pickup-stock-mismatch
// via: script
({
  victim: page => page.pickup(),
  harm: (stock, page) => {
    const told = /\b(?:(?:in|within) )?\d+ (?:hours?|days?|minutes?|stunden|tagen?|heures?)\b|today|tomorrow|heute|morgen|aujourd'hui|in stock|available/i;
    if (!stock.matches('select')) return page.reword(stock, told, 'in 8 working days');
    for (const option of stock.options) option.text = option.text.replace(told, 'in 8 working days');
  },
  witness: (stock, page) => page.seen(stock) && (stock.matches('select') ? stock.textContent : page.text(stock)).includes('8 working days'),
})
