// The number is a link that lets taps fall through.
// check: phone-not-tappable, control-covered
// via: css
// only: touch
({
  victim: page => page.dialled(),
  harm: (link, page) => page.rule(link, 'pointer-events: none'),
  witness: (link, page) => page.seen(link) && getComputedStyle(link).pointerEvents === 'none',
})
