// A swipe handler cancels every touch that ends on the button, so that the phone makes no click of it.
// check: control-dead, step-impossible, basket-mismatch
// via: script
// only: touch
({
  victim: page => page.used().find(one => page.seen(one) && (page.is(one, 'button') || page.is(one, 'link'))) || null,
  harm: (control, page) => page.swallow(control, 'touchend'),
  witness: (control, page) => page.seen(control) && !page.arrives(control, 'touchend'),
})
