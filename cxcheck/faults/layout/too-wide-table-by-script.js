// A script builds a table of eight columns that cannot get narrower.
// check: page-too-wide, content-cut
// via: script
({
  victim: page => (page.excess() > 1 ? null : page.main()),
  harm: (main, page) => {
    if (main.querySelector('table[data-compare]')) return;
    page.style('html, body { overflow-x: visible !important }');
    const table = document.createElement('table');
    table.dataset.compare = 'sizes';
    const cell = `<td style="min-width:${Math.round(page.width / 5)}px;padding:8px">Size guide</td>`;
    table.innerHTML = `<tr>${cell.repeat(8)}</tr>`;
    main.append(table);
  },
  witness: (main, page) =>
    page.excess() > 1 && page.box(main.querySelector('table[data-compare]') || main).right > page.width + 1,
})
