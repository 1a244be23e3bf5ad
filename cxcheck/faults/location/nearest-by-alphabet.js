// Stores come in the order of the alphabet, though distances stand beside them.
// check: nearest-wrong
// via: script
({
  victim: page => {
    const names = page.stores().map(page.text);
    return names.length > 1 && names.some((one, place) => place && names[place - 1] > one) ? page.stores()[0].parentElement : null;
  },
  harm: (list, page) => {
    const stores = page.stores().filter(one => one.parentElement === list);
    const sorted = [...stores].sort((one, other) => (page.text(one) < page.text(other) ? -1 : 1));
    if (sorted.some((one, place) => one !== stores[place])) sorted.forEach(one => list.append(one));
  },
  witness: (list, page) => {
    const names = page.stores().map(page.text);
    return names.length > 1 && names.every((one, place) => !place || names[place - 1] <= one);
  },
})
