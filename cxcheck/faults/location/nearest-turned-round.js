// The farthest store comes first.
// check: nearest-wrong
// via: dom
({
  victim: page => (page.stores().length > 1 ? page.stores()[0].parentElement : null),
  harm: (list, page) => {
    page.remember(list);
    if (page.text(list) === page.was(list)) page.stores().filter(one => one.parentElement === list).reverse().forEach(one => list.append(one));
  },
  witness: (list, page) => page.changed(list) && page.stores().length > 1 && page.was(list).endsWith(page.text(page.stores()[0])),
})
