// One group of filters is not in the page that phones are sent.
// check: filter-missing, feature-missing, form-field-mismatch
// via: response
({
  victim: page => page.filterGroups()[0] || null,
  rewrite: (document, page) => {
    const group = page.filterGroups()[0];
    if (!group) return false;
    group.setAttribute('hidden', '');
    group.style.setProperty('display', 'none', 'important');
    return true;
  },
  witness: (group, page) => !page.seen(group),
})
