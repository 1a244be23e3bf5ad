// A script places the entries of a list before their pictures are there: each lies on the one before.
// check: collision
// via: script
({
  victim: page =>
    page.cards().length > 2 && page.box(page.cards()[1]).y > page.box(page.cards()[0]).y + 20 ? page.cards()[1] : null,
  harm: (card, page) => {
    if (card.style.marginTop) return;
    card.style.setProperty('position', 'relative', 'important');
    card.style.setProperty('margin-top', `-${Math.round(page.box(page.cards()[0]).height * 0.6)}px`, 'important');
  },
  witness: (card, page) => page.seen(card) && Boolean(page.runsInto(page.cards()[0]) || page.runsInto(card)),
})
