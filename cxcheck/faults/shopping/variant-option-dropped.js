// One of the sizes or colours is not in the list on phones.
// check: variant-missing
// via: dom
({
  victim: page => page.variants().find(one => page.seen(one) && one.matches('select') && one.options.length > 2)
    || page.variants().find(one => page.seen(one) && page.all('input[type="radio"], [role="radio"], li', one).length > 1) || null,
  harm: (group, page) => {
    if (group.dataset.short) return;
    group.dataset.short = 'yes';
    if (group.matches('select')) return group.options[group.options.length - 1].remove();
    const last = page.all('input[type="radio"], [role="radio"], li', group).at(-1);
    (last.closest('label, li') || page.labelOf(last) || last).remove();
    last.remove();
  },
  witness: (group, page) => page.seen(group) && Boolean(group.dataset.short),
})
