// The pictures of a row are swiped through.
// via: css
({
  victim: page => {
    const rows = page
      .all('ul, ol, div', page.main())
      .filter(row => page.seen(row) && row.children.length > 1 && !row.querySelector('h1, h2, form'));
    const shows = item => item.matches('img') || item.querySelector('img');
    return (
      page.spare(rows).find(row => [...row.children].every(item => shows(item) && page.text(item).length < 40)) || null
    );
  },
  change: (row, page) => {
    page.dress(
      row,
      'display: flex; flex-direction: row; flex-wrap: nowrap; gap: 8px; overflow-x: auto; scroll-snap-type: x proximity; max-width: 100%',
    );
    for (const item of row.children) page.dress(item, 'flex: none; scroll-snap-align: start');
  },
  witness: (row, page) =>
    page.seen(row) && page.css(row, 'overflow-x') === 'auto' && page.css(row, 'flex-wrap') === 'nowrap',
})
