// The list stands upside down: the column was reversed to bring another thing to the top.
// check: results-mismatch
// via: css
({
  victim: page => page.results()[0]?.parentElement || null,
  harm: (list, page) => {
    const cards = page.results();
    page.rule(list, 'display: flex; flex-direction: column-reverse; height: auto');
    cards.forEach(one => page.rule(one, 'position: static; float: none; width: auto; flex: none'));
  },
  witness: (list, page) => {
    const cards = page.results().filter(one => one.parentElement === list && page.seen(one));
    return cards.length > 2 && cards.every((one, place) => !place || page.box(one).y < page.box(cards[place - 1]).y);
  },
})
