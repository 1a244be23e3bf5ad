// The sizes are those of another scale: the list was filled from the wrong table.
// check: variant-missing
// via: script
({
  victim: page => page.variants().find(one => page.seen(one) && one.matches('select') && one.options.length > 1) || null,
  harm: select => { [...select.options].forEach((option, place) => { option.text = `EU ${36 + place * 2}`; }); },
  witness: (select, page) => page.seen(select) && [...select.options].every((option, place) => option.text === `EU ${36 + place * 2}`),
})
