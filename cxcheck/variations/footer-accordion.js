// The links of the footer are folded under one line.
// via: dom
({
  victim: page => {
    const lists = page.all('ul, nav, div', page.footer() || document.createElement('div'));
    return page.spare(lists).find(list => page.seen(list) && page.linksOf(list).length > 2) || null;
  },
  change: (list, page) => page.fold(list, page.say('Help and more', 'Hilfe und mehr', 'Aide et plus')),
  witness: (list, page) => page.folded(list),
})
