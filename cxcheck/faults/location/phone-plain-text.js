// The number to ring is plain text on the phone.
// check: phone-not-tappable
// via: dom
// only: touch
({
  victim: page => page.dialled(),
  harm: link => { link.replaceWith(Object.assign(document.createElement('span'), {textContent: link.textContent, id: 'number-as-text'})); },
  witness: (link, page) => !link.isConnected && page.seen(document.querySelector('span#number-as-text')) && !page.all('a[href^="tel:"]').some(one => one.textContent === link.textContent),
})
