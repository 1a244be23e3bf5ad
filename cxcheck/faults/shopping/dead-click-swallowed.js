// A gesture library takes the click of the button away before the shop's own script hears of it.
// check: control-dead, step-impossible, basket-mismatch
// via: script
({
  victim: page => page.used().find(one => page.seen(one) && (page.is(one, 'button') || page.is(one, 'link'))) || null,
  harm: (control, page) => page.swallow(control, 'click'),
  witness: (control, page) => page.seen(control) && !page.arrives(control, 'click'),
})
