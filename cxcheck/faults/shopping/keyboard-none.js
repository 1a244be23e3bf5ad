// A field of numbers shows no keyboard at all: a keypad of the page's own was to do it.
// check: wrong-keyboard, step-impossible
// via: dom
// only: touch
({
  victim: page => page.fields().find(one => one.matches('input') && /^(number|tel|email)$/.test(one.type)) || null,
  harm: field => { field.inputMode = 'none'; },
  witness: (field, page) => page.seen(field) && field.inputMode === 'none',
})
