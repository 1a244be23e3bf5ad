// A row of tabs or links has become a list to choose from, with a button that goes there.
// via: dom
({
  victim: page => {
    const rows = page.all('[role="tablist"], nav, nav ul, main ul').filter(page.seen);
    const items = row => page.all('[role="tab"], a[href]', row);
    const other = row => page.all('button:not([role="tab"]), input, select, textarea', row);
    const plain = row =>
      !other(row).length &&
      items(row).length > 2 && items(row).every(item => page.seen(item) && page.text(item) && !item.querySelector('img'));
    // What a control opens is a list to choose from already.
    const opened = row =>
      page
        .all('[aria-expanded]')
        .some(one => one.nextElementSibling === row || (row.id && one.getAttribute('aria-controls') === row.id));
    return (
      page
        .spare(rows)
        .filter(row => plain(row) && !opened(row))
        .find(row => !/crumb/i.test(`${row.className} ${row.getAttribute('aria-label')}`)) || null
    );
  },
  change: (row, page) => {
    if (row.previousElementSibling?.dataset.choice) return;
    const items = page.all('[role="tab"], a[href]', row);
    const choice = document.createElement('div');
    choice.dataset.choice = 'row';
    const list = document.createElement('select');
    list.setAttribute('aria-label', page.say('Choose a section', 'Bereich wählen', 'Choisir une rubrique'));
    list.style.cssText = 'min-height:44px;min-width:180px;font:inherit;font-size:16px';
    for (const item of items) list.append(new Option(page.text(item)));
    choice.append(
      list,
      page.button(page.say('Show', 'Anzeigen', 'Afficher'), () => items[list.selectedIndex].click()),
    );
    row.before(choice);
    page.hide(row);
  },
  witness: (row, page) => !page.seen(row) && page.seen(row.previousElementSibling?.querySelector('select') || null),
})
