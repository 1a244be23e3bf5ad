// The page that the server makes for phones says that the thing is not to be had.
// check: availability-mismatch
// via: response
({
  victim: page => page.availability(),
  rewrite: (document, page) => {
    const stock = page.availability();
    if (!stock) return false;
    stock.textContent = 'Currently unavailable';
    return true;
  },
  witness: (stock, page) => page.seen(stock) && /^currently unavailable$/i.test(page.text(stock)),
})
