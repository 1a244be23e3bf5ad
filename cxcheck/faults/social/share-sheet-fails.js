// The share button does nothing: it calls the phone's share sheet in a way that always fails.
// check: share-broken, control-dead
// via: script
({
  victim: page => page.shares().find(one => page.is(one, 'button')) || null,
  harm: (button, page) => page.swallow(button, 'click'),
  witness: (button, page) => page.seen(button) && !page.arrives(button, 'click'),
})
