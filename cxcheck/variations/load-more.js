// The list begins with a few entries; a button brings the rest.
// via: dom
({
  victim: page => {
    const used = page.used();
    const free = page.cards().slice(4).every(card => !used.some(one => card.contains(one)));
    return free ? page.cardList(6) : null;
  },
  change: (list, page) => {
    if (list.nextElementSibling?.dataset.more) return;
    const later = [...list.children].slice(4);
    later.forEach(page.hide);
    const more = page.button(page.say('Load more', 'Mehr laden', 'Voir plus'), () => {
      for (const card of later) card.style.removeProperty('display');
      more.remove();
    });
    more.dataset.more = 'cards';
    list.after(more);
  },
  witness: (list, page) => [...list.children].some(card => !page.seen(card)) && page.seen(list.nextElementSibling),
})
