// What came over from the other device counts as one of each, how many it were.
// check: basket-not-carried, basket-mismatch
// via: script
({
  victim: page => page.basketLines().flatMap(line => page.all('input, select', line)).find(one => page.seen(one) && Number(one.value) > 1) || null,
  harm: field => { field.value = '1'; },
  witness: (field, page) => page.seen(field) && field.value === '1' && (field.defaultValue ?? [...field.options].find(one => one.defaultSelected)?.value) !== '1',
})
