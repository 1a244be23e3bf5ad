// The list stands upside down: the column was reversed to bring another thing to the top.
// check: results-mismatch
// via: css
({
  victim: page => {
    const cards = page.results();
    return cards.length > 2 && cards.every(one => page.box(one).x === page.box(cards[0]).x) ? cards[0].parentElement : null;
  },
  harm: (list, page) => page.rule(list, 'display: flex; flex-flow: column-reverse nowrap; height: auto'),
  witness: (list, page) => {
    const cards = page.results().filter(one => one.parentElement === list && page.seen(one));
    return cards.length > 2 && cards.every((one, place) => !place || page.box(one).y < page.box(cards[place - 1]).y);
  },
})
