// The filters of a list stand behind a button "Filter".
// via: dom
({
  victim: page => {
    const groups = page.all('form, fieldset, aside, details, [class*="filter" i]', page.main()).filter(page.seen);
    const ticks = group =>
      group.querySelectorAll('input[type="checkbox"]').length > 1 &&
      !group.querySelector('h1, [type="email"], [autocomplete]');
    return page.cards().length > 2 ? page.spare(groups).find(ticks) || null : null;
  },
  change: (group, page) => page.fold(group, page.say('Filter', 'Filtern', 'Filtrer')),
  witness: (group, page) => page.folded(group),
})
