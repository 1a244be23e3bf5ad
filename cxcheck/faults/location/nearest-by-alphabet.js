// Stores come in the order of the alphabet, though distances stand beside them.
// check: nearest-wrong
// via: script
({
  victim: page => {
    const stores = page.stores();
    const names = stores.map(page.text);
    return stores.length > 1 && names.some((one, place) => place && names[place - 1] > one) ? stores[0] : null;
  },
  harm: (store, page) => {
    const stores = page.stores();
    page.remember(store.parentElement);
    const sorted = [...stores].sort((one, other) => (page.text(one) < page.text(other) ? -1 : 1));
    if (stores.every(one => one.parentElement === store.parentElement) && sorted.some((one, place) => one !== stores[place])) {
      sorted.forEach(one => store.parentElement.append(one));
    }
  },
  witness: (store, page) => {
    const names = page.stores().map(page.text);
    return page.changed(store.parentElement) && names.length > 1 && names.every((one, place) => !place || names[place - 1] <= one);
  },
})
