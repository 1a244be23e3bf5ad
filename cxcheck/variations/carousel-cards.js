// The entries of a list stand side by side and are swiped through.
// via: css
({
  victim: page => page.cardList(3),
  change: (list, page) => {
    page.dress(
      list,
      'display: flex; flex-direction: row; flex-wrap: nowrap; gap: 12px; overflow-x: auto; scroll-snap-type: x mandatory; max-width: 100%',
    );
    for (const card of list.children)
      page.dress(
        card,
        'flex: 0 0 72%; width: auto; max-width: none; min-width: 0; margin: 0; box-sizing: border-box; scroll-snap-align: start',
      );
  },
  witness: (list, page) =>
    page.seen(list) && list.scrollWidth > list.clientWidth + 20 && page.css(list, 'overflow-x') === 'auto',
})
