// The farthest store comes first.
// check: nearest-wrong
// via: dom
({
  victim: page => (page.stores().length > 1 ? page.stores()[0] : null),
  harm: (store, page) => {
    const stores = page.stores();
    const parent = store.parentElement;
    page.remember(parent);
    if (stores.every(one => one.parentElement === parent) && page.text(parent) === page.was(parent)) [...stores].reverse().forEach(one => parent.append(one));
  },
  witness: (store, page) => page.seen(store) && page.stores().at(-1) === store && page.changed(store.parentElement),
})
