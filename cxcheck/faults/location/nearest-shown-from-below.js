// The list of stores is drawn from its end, because the column is reversed for the map above it.
// check: nearest-wrong
// via: css
({
  victim: page => (page.stores().length > 1 ? page.stores()[0].parentElement : null),
  harm: (list, page) => {
    page.rule(list, 'display: flex; flex-direction: column-reverse; height: auto');
    page.stores().forEach(one => page.rule(one, 'position: static; float: none; width: auto; flex: none'));
  },
  witness: (list, page) => {
    const stores = page.stores().filter(one => one.parentElement === list);
    return stores.length > 1 && stores.every((one, place) => !place || page.box(one).y < page.box(stores[place - 1]).y);
  },
})
