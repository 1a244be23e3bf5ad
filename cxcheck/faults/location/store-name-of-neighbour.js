// The entry of one store carries the name of another.
// check: store-detail-mismatch, heading-mismatch, nearest-wrong
// via: script
({
  victim: page => {
    const stores = page.stores();
    return stores.length > 1 ? page.all('h1, h2, h3, h4, strong, a', stores[0]).find(page.seen) || null : null;
  },
  harm: (name, page) => page.reword(name, /\p{L}.*/u, 'Central Station'),
  witness: (name, page) => page.changed(name) && /central station/i.test(page.text(name)),
})
