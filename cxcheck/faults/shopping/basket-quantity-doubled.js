// A double tap is counted twice: the basket holds one more than was bought.
// check: basket-mismatch
// via: dom
({
  victim: page => {
    const line = page.basketLines().find(page.seen);
    return line ? page.all('input, select', line).find(one => page.seen(one) && /^\d+$/.test(one.value)) || null : null;
  },
  harm: (field, page) => {
    page.memo(field).bought ??= Number(field.value);
    const more = String(page.memo(field).bought + 1);
    if (field.matches('select') && ![...field.options].some(one => one.value === more)) field.add(new Option(more, more));
    field.value = more;
    if (field.matches('input')) field.setAttribute('value', more);
  },
  witness: (field, page) => page.seen(field) && Number(field.value) > (page.memo(field).bought ?? Infinity),
})
