// Distances are turned into miles once more than needed: everything is nearer than it is.
// check: distance-wrong
// via: script
({
  victim: page => {
    const told = page.stores().map(page.distance).find(one => one && page.amount(page.text(one)) > 0);
    return told ? page.stores()[0].parentElement : null;
  },
  harm: (list, page) => page.stores().map(page.distance).filter(Boolean).forEach(one => page.revalue(one, value => value * 0.62)),
  witness: (list, page) => page.stores().map(page.distance).some(one => one && page.changed(one) && page.amount(page.text(one)) < page.amount(page.was(one))),
})
