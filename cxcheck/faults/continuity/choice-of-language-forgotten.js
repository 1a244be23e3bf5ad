// The second device falls back to the first language or currency of the list.
// check: choice-not-carried, language-mismatch, currency-mismatch
// via: script
({
  victim: page => page.fields(/lang|locale|currency|country|sprache|langue|währung|devise/i).find(one => one.matches('select') && one.options.length > 1) || null,
  harm: (select, page) => {
    page.memo(select).chosen ??= select.selectedIndex;
    select.selectedIndex = page.memo(select).chosen ? 0 : 1;
  },
  witness: (select, page) => page.seen(select) && select.selectedIndex !== (page.memo(select).chosen ?? select.selectedIndex),
})
