// The list stands upside down: the column was reversed to bring another thing to the top.
// check: results-mismatch
// via: css
({
  victim: page => page.cards()[0] || null,
  harm: (card, page) => {
    const cards = page.cards();
    page.rule(card.parentElement, 'display: flex; flex-direction: column-reverse; height: auto');
    cards.forEach(one => page.rule(one, 'position: static; float: none; width: auto; flex: none'));
  },
  witness: (card, page) => {
    const others = [...card.parentElement.children].filter(one => one !== card && one.tagName === card.tagName && page.seen(one));
    return page.seen(card) && others.length > 1 && others.every(one => page.box(one).y < page.box(card).y);
  },
})
