// One of the sizes or colours is not in the list on phones.
// check: variant-missing
// via: dom
({
  victim: page => page.variants().find(one => page.seen(one) && page.optionsOf(one).length > 1) || null,
  harm: (group, page) => {
    const options = page.optionsOf(group);
    page.memo(group).options ??= options.length;
    if (options.length < page.memo(group).options) return;
    const last = options.at(-1);
    const row = last.closest('label, li') || page.labelOf(last);
    if (row && group.contains(row) && row !== group) row.remove();
    last.remove();
  },
  witness: (group, page) => page.seen(group) && page.optionsOf(group).length < (page.memo(group).options || 0),
})
