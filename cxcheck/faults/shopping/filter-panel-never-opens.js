// The filters are folded away on the phone, and there is nothing to unfold them with.
// check: filter-missing, feature-missing, form-field-mismatch
// via: css
({
  victim: page => page.filterGroups()[0] || null,
  harm: (group, page) => page.rule(group.closest('form, aside') && !page.within(group, 'header') ? group.closest('form, aside') : group, 'display: none'),
  witness: (group, page) => !page.seen(group),
})
