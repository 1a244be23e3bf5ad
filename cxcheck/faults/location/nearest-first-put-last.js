// The nearest store is left to the end of the list: it was added to the page last.
// check: nearest-wrong
// via: response
({
  victim: page => (page.stores().length > 1 ? page.stores()[0].parentElement : null),
  rewrite: (document, page) => {
    const stores = page.stores();
    if (stores.length < 2) return false;
    stores[0].setAttribute('data-came', 'last');
    stores[0].parentElement.append(stores[0]);
    return true;
  },
  witness: (list, page) => page.stores().length > 1 && page.stores().at(-1).matches('[data-came="last"]'),
})
