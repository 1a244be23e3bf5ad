// A choice of a filter is taken away as if nothing matched it.
// check: filter-missing, feature-missing, form-field-mismatch
// via: script
({
  victim: page => {
    const group = page.filterGroups()[0];
    return group ? page.sole(page.all('input[type="checkbox"], input[type="radio"], a[href]', group)).at(-1) || null : null;
  },
  harm: (choice, page) => {
    const row = choice.closest('li, label') || page.labelOf(choice) || choice;
    [row, choice, page.labelOf(choice)].filter(Boolean).forEach(page.hide);
  },
  witness: (choice, page) => !page.seen(choice),
})
