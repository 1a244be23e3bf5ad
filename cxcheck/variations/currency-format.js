// Prices are written as the customer's country writes them: the same amounts, the sign on the other side.
// via: dom
({
  victim: page =>
    page.prices().some(price => /[£€$]\s?\d+[.,]\d\d|\d+[.,]\d\d\s?[£€$]/.test(price.textContent))
      ? page.price()
      : null,
  change: (_, page) => {
    const before = /([£€$])\s?(\d{1,3}(?:,\d{3})*|\d+)\.(\d\d)(?!\d)/g;
    const after = /(\d{1,3}(?:\.\d{3})*|\d+),(\d\d)\s?([£€$])/g;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('script, style, noscript') || !/[£€$]/.test(node.data)) continue;
      if (/[£€$]\s?\d/.test(node.data))
        node.data = node.data.replace(
          before,
          (_all, sign, whole, rest) => `${whole.replace(/,/g, '.')},${rest}\u00a0${sign}`,
        );
      else
        node.data = node.data.replace(
          after,
          (_all, whole, rest, sign) => `${sign}${whole.replace(/\./g, ',')}.${rest}`,
        );
    }
    document.documentElement.dataset.format = 'other';
  },
  witness: (price, page) =>
    page.seen(price) && document.documentElement.dataset.format === 'other' && /\d/.test(page.text(price)),
})
