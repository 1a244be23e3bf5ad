// What looks like a link is none: the phone's template writes it without its address.
// check: control-dead, step-impossible, feature-missing
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && page.ownLink(one)) || null,
  harm: link => { link.removeAttribute('href'); },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
