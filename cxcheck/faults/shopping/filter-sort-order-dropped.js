// Sorting by price is not offered: the phone's list of orders is shorter by its last.
// check: filter-missing
// via: dom
({
  victim: page => page.fields(page.words.sort).find(one => one.matches('select') && one.options.length > 2) || null,
  harm: (select, page) => {
    page.memo(select).orders ??= select.options.length;
    if (select.options.length === page.memo(select).orders) [...select.options].filter(one => !one.selected).at(-1).remove();
  },
  witness: (select, page) => page.seen(select) && select.options.length < (page.memo(select).orders || 0),
})
