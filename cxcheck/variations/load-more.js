// The list begins with a few entries; a button brings the rest.
// via: dom
({
  victim: page => {
    const cards = page.cards();
    const used = page.used();
    const free = cards.slice(4).every(card => !used.some(one => card.contains(one)));
    return free ? page.cardList(6) : null;
  },
  change: (list, page) => {
    if (list.nextElementSibling?.dataset.more) return;
    const later = [...list.children].slice(4);
    for (const card of later) card.hidden = true;
    page.style('[hidden] { display: none !important }');
    const more = page.button(page.say('Load more', 'Mehr laden', 'Voir plus'), () => {
      for (const card of later) card.hidden = false;
      more.remove();
    });
    more.dataset.more = 'cards';
    list.after(more);
  },
  witness: (list, page) => [...list.children].some(card => !page.seen(card)) && page.seen(list.nextElementSibling),
})
