// The list of stores is drawn from its end, because the column is reversed for the map above it.
// check: nearest-wrong
// via: css
({
  victim: page => (page.stores().length > 1 ? page.stores()[0] : null),
  harm: (store, page) => {
    page.rule(store.parentElement, 'display: flex; flex-direction: column-reverse; height: auto');
    page.stores().forEach(one => page.rule(one, 'position: static; float: none; width: auto; flex: none'));
  },
  witness: (store, page) => page.seen(store) && page.stores().filter(one => one !== store && one.parentElement === store.parentElement)
    .every(one => page.box(one).y < page.box(store).y),
})
