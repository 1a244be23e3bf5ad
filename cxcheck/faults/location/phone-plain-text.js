// The number to ring is plain text on the phone.
// check: phone-not-tappable
// via: dom
// only: touch
({
  victim: page => page.all('a[href^="tel:"]').find(one => page.seen(one) && /\d{3}/.test(page.text(one).replace(/\D/g, ''))) || null,
  harm: link => { link.removeAttribute('href'); },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
