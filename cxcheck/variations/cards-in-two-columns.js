// Two entries of the list stand side by side.
// via: css
({
  victim: page => (page.cardList(4) && !page.sideBySide(page.cardList(4)) ? page.cardList(4) : null),
  change: (list, page) => {
    page.dress(list, 'display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px');
    for (const card of list.children)
      page.dress(card, 'width: auto; max-width: 100%; min-width: 0; margin: 0; float: none; overflow-wrap: anywhere');
  },
  witness: (list, page) => {
    const [one, , third] = [...list.children].filter(page.seen).map(page.box);
    return page.sideBySide(list) && Boolean(third) && third.y > one.y + 10;
  },
})
