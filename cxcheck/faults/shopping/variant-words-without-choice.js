// A colour's name is lost: the row of choices shows empty boxes.
// check: variant-missing, alt-mismatch
// via: dom
({
  victim: page => page.variants().find(one => page.seen(one) && !one.matches('select') && page.swatches(one).length > 1 && page.text(page.swatches(one)[0])) || null,
  harm: (group, page) => page.swatches(group).forEach(one => page.reword(one, /\p{L}+.*/u, '')),
  witness: (group, page) => page.seen(group) && page.swatches(group).every(one => !/\p{L}/u.test(page.text(one))),
})
