// The text runs out of the bottom of its box.
// check: protrusion, collision
// via: css
({
  victim: page =>
    page
      .cards()
      .map(card => (page.frame(card.querySelector('a') || card) === card ? card : null))
      .find(card => card && page.text(card)) || null,
  harm: (card, page) =>
    page.dress(
      card,
      `height: ${Math.round(page.box(card).height - 26)}px; min-height: 0; max-height: none; overflow: visible; display: block; flex: none`,
    ),
  witness: (card, page) => page.seen(card) && page.ink(card).bottom > page.box(card).bottom + 2,
})
