// What stands side by side on a wide screen is stacked.
// via: css
({
  victim: page => (page.cardList(2) && page.sideBySide(page.cardList(2)) ? page.cardList(2) : null),
  change: (list, page) => {
    // Nothing is blown up: pictures keep the size that their files are made for.
    for (const picture of page.all('img', list).filter(page.seen))
      page.dress(picture, `max-width: ${Math.ceil(page.box(picture).width)}px`);
    page.dress(list, 'display: flex; flex-direction: column; gap: 16px');
    for (const card of list.children)
      page.dress(card, 'width: auto; max-width: 100%; flex: none; float: none; margin-left: 0; margin-right: 0');
  },
  witness: (list, page) => {
    const items = [...list.children].filter(page.seen).map(page.box);
    return items.length > 1 && items.every((box, at) => !at || box.y >= items[at - 1].bottom - 1);
  },
})
