// A double tap is counted twice: the basket holds two of what was bought once.
// check: basket-mismatch
// via: dom
({
  victim: page => {
    const line = page.basketLines().find(page.seen);
    return line ? page.all('input, select', line).find(one => page.seen(one) && /^\d+$/.test(one.value)) || null : null;
  },
  harm: field => {
    if (field.dataset.first) return;
    field.dataset.first = field.value;
    const more = String(Number(field.value) + 1);
    if (field.matches('select') && ![...field.options].some(one => one.value === more)) field.add(new Option(more, more));
    field.value = more;
    field.setAttribute('value', more);
  },
  witness: (field, page) => page.seen(field) && Boolean(field.dataset.first) && Number(field.value) === Number(field.dataset.first) + 1,
})
