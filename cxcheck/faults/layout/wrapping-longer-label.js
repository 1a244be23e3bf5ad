// A longer label pushes the last item of a row into the next line.
// check: wrapping
// via: dom
({
  victim: page =>
    page
      .row(3)
      .filter(item => page.text(item))
      .at(-1) || null,
  harm: (last, page) => {
    const row = last.parentElement,
      items = [...row.children].filter(page.seen);
    page.dress(
      row,
      'display: flex; flex-direction: row; flex-wrap: wrap; height: auto; max-height: none; justify-content: flex-start',
    );
    for (const item of items) page.dress(item, 'flex: none; width: auto; white-space: nowrap; float: none');
    for (let turns = 0; turns < 60 && page.box(last).y < page.box(items[0]).bottom - 2; turns += 1)
      items[0].append(' more');
  },
  witness: (last, page) => {
    const items = [...last.parentElement.children].filter(page.seen);
    const first = page.box(items[0]);
    return items.length > 2 && page.box(last).y >= first.bottom - 2 && page.box(items.at(-2)).y < first.bottom - 2;
  },
})
