// The page for phones is made from the product's first variant alone.
// check: variant-missing, feature-missing
// via: response
({
  victim: page => page.variants().find(one => one.matches('select') && one.options.length > 1) || null,
  rewrite: (document, page) => {
    const list = page.variants().find(one => one.matches('select') && one.options.length > 1);
    if (!list) return false;
    [...list.options].slice(1).forEach(option => option.remove());
    return true;
  },
  witness: (select, page) => page.seen(select) && select.options.length === 1,
})
