// The filters are folded away on the phone, and there is nothing to unfold them with.
// check: filter-missing, feature-missing, form-field-mismatch
// via: css
({
  victim: page => {
    const group = page.filterGroups()[0];
    const panel = group?.closest('form, aside');
    return panel && !panel.querySelector('h1') ? panel : group || null;
  },
  harm: (panel, page) => page.rule(panel, 'display: none'),
  witness: (panel, page) => !page.seen(panel),
})
