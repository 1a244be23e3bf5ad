// A row of links neither wraps nor scrolls, and its last ones are cut off.
// check: content-cut, control-unreachable
// via: css
({
  victim: page => page.row(3)[0]?.parentElement || null,
  harm: (row, page) => {
    page.style('html, body { overflow-x: clip !important }');
    page.dress(
      row,
      'display: flex; flex-wrap: nowrap; overflow: visible; max-width: none; justify-content: flex-start',
    );
    for (const item of row.children)
      page.dress(item, `flex: none; width: ${Math.round(page.width / 2.4)}px; white-space: nowrap`);
  },
  witness: (row, page) => [...row.children].some(item => page.box(item).right > page.width + 3) && page.excess() <= 1,
})
