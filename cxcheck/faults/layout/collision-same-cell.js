// Two entries of the list lie in the same cell of the grid.
// check: collision
// via: css
({
  victim: page =>
    page.cards().length > 2 && page.cards()[1].parentElement === page.cards()[0].parentElement ? page.cards()[1] : null,
  harm: (card, page) => {
    const first = page.box(page.cards()[0]),
      own = page.box(card);
    page.dress(
      card,
      `position: relative; left: ${Math.round(first.x - own.x + 12)}px; top: ${Math.round(first.y - own.y + 20)}px; margin: 0`,
    );
  },
  witness: (card, page) =>
    page.seen(card) && page.cards().some(other => other !== card && page.shared(page.ink(card), page.ink(other)) > 10),
})
