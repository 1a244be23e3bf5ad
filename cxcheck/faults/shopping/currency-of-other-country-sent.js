// The server takes the phone for a visitor from elsewhere and writes all prices in another currency.
// check: currency-mismatch, price-mismatch
// via: response
({
  victim: page => {
    const price = page.price();
    return price && /[£€]/.test(page.text(price)) ? document.body : null;
  },
  rewrite: document => {
    const walker = document.createTreeWalker(document.body, 4);
    let changed = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('script, style') || !/[£€]/.test(node.data)) continue;
      node.data = node.data.replace(/[£€]\s?/g, 'AU$');
      changed = true;
    }
    return changed;
  },
  witness: (body, page) => page.text(body).includes('AU$'),
})
