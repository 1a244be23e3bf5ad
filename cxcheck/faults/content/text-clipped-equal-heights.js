// A script makes all entries of the list as tall as a picture, and the words below are cut.
// check: text-clipped
// via: script
({
  victim: page => page.cards().find(card => page.text(card).length > 10 && page.box(card).height > 60)?.parentElement || null,
  harm: (list, page) => {
    for (const card of page.cards()) {
      if (card.style.overflow === 'hidden') continue;
      const box = page.box(card);
      const words = page.ink(card);
      card.style.cssText += `;height:${Math.round(words.bottom - box.y - 14)}px !important;min-height:0 !important;overflow:hidden;display:block`;
    }
  },
  witness: (list, page) =>
    page.cards().some(card => card.scrollHeight > card.clientHeight + 5 && getComputedStyle(card).overflowY === 'hidden'),
})
