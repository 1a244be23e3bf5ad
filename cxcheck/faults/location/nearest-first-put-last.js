// The nearest store is left to the end of the list: it was added to the page last.
// check: nearest-wrong
// via: response
({
  victim: page => (page.stores().length > 1 ? page.stores()[0] : null),
  rewrite: (document, page) => {
    const stores = page.stores();
    if (stores.length < 2) return false;
    const first = stores[0];
    first.setAttribute('data-came', 'last');
    first.parentElement.append(first);
    return true;
  },
  witness: (store, page) => page.stores().length > 1 && page.stores().at(-1).matches('[data-came="last"]'),
})
