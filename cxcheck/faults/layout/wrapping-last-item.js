// The last item of a row drops into a line of its own.
// check: wrapping
// via: css
({
  victim: page => page.row(3).at(-1) || null,
  harm: (last, page) => {
    const row = last.parentElement,
      items = [...row.children].filter(page.seen);
    page.dress(
      row,
      'display: flex; flex-direction: row; flex-wrap: wrap; gap: 0; grid-template-columns: none; height: auto; max-height: none',
    );
    for (const item of items)
      page.dress(
        item,
        `flex: 0 0 ${Math.floor(100 / (items.length - 1))}%; box-sizing: border-box; margin-left: 0; margin-right: 0; min-width: 0; max-width: none; float: none`,
      );
  },
  witness: (last, page) => {
    const items = [...last.parentElement.children].filter(page.seen);
    const first = page.box(items[0]);
    return items.length > 2 && page.box(last).y >= first.bottom - 2 && page.box(items.at(-2)).y < first.bottom - 2;
  },
})
