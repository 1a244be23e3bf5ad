// A script puts the list into the order of the alphabet on phones.
// check: results-mismatch
// via: script
({
  victim: page => {
    const cards = page.cards();
    const words = cards.map(page.text);
    return cards.length > 2 && words.some((one, place) => place && words[place - 1] < one) ? cards[0] : null;
  },
  harm: (card, page) => {
    page.remember(card);
    const cards = page.cards();
    const sorted = [...cards].sort((one, other) => (page.text(one) < page.text(other) ? 1 : -1));
    if (sorted.every((one, place) => one === cards[place])) return;
    const parent = cards[0].parentElement;
    if (cards.every(one => one.parentElement === parent)) sorted.forEach(one => parent.append(one));
  },
  witness: (card, page) => {
    const cards = [...card.parentElement.children].filter(one => one.tagName === card.tagName && page.seen(one));
    return page.was(card) !== null && cards.length > 2 && cards[0] !== card
      && cards.every((one, place) => !place || page.text(cards[place - 1]) >= page.text(one));
  },
})
