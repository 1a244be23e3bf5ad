// A script puts the list into the order of the alphabet, from its end, on phones.
// check: results-mismatch
// via: script
({
  victim: page => {
    const words = page.results().map(page.text);
    return words.length > 2 && words.some((one, place) => place && words[place - 1] < one) ? page.results()[0].parentElement : null;
  },
  harm: (list, page) => {
    const cards = page.results().filter(one => one.parentElement === list);
    const sorted = [...cards].sort((one, other) => (page.text(one) < page.text(other) ? 1 : -1));
    if (sorted.some((one, place) => one !== cards[place])) sorted.forEach(one => list.append(one));
  },
  witness: (list, page) => {
    const words = page.results().map(page.text);
    return words.length > 2 && words.every((one, place) => !place || words[place - 1] >= one);
  },
})
