// The rows of a table are stacked, cell under cell.
// via: css
({
  victim: page =>
    page
      .all('table', page.main())
      .find(table => page.seen(table) && table.rows.length && table.rows[0].cells.length > 1) || null,
  change: (table, page) => {
    for (const part of [table, ...table.querySelectorAll('tbody, thead, tfoot, tr, td, th')])
      page.dress(part, 'display: block; width: auto; max-width: 100%; box-sizing: border-box; text-align: left');
  },
  witness: (table, page) => {
    const [one, other] = [...table.rows[0].cells].filter(page.seen).map(page.box);
    return Boolean(other) && other.y >= one.bottom - 1;
  },
})
