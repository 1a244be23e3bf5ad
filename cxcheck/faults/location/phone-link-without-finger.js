// The number is a link that lets taps fall through.
// check: phone-not-tappable, control-covered
// via: css
// only: touch
({
  victim: page => page.all('a[href^="tel:"]').find(one => page.seen(one) && /\d{3}/.test(page.text(one).replace(/\D/g, ''))) || null,
  harm: (link, page) => page.rule(link, 'pointer-events: none'),
  witness: (link, page) => page.seen(link) && getComputedStyle(link).pointerEvents === 'none',
})
