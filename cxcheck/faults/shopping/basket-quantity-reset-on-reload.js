// A reload sets the quantities in the basket back to one.
// check: basket-lost, basket-mismatch
// via: dom
({
  victim: page => {
    const fields = page.basketLines().flatMap(line => page.all('input, select', line));
    return fields.find(one => page.seen(one) && /^\d+$/.test(one.value) && Number(one.value) > 1) || null;
  },
  harm: (field, page) => { if (page.reloaded()) field.value = field.querySelector('option')?.value || '1'; },
  witness: (field, page) => page.reloaded() && page.seen(field) && field.value === '1' && field.defaultValue !== '1',
})
