// The text waits, transparent, for an animation that never starts on the phone.
// check: text-lost
// via: css
({
  victim: page => page.longest(100),
  harm: (text, page) => page.dress(text, 'opacity: 0; transition: none; animation: none'),
  witness: (text, page) => page.drawn(text) && getComputedStyle(text).opacity === '0',
})
