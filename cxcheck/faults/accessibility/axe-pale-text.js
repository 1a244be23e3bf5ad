// Pale grey words on white cannot be read in the sun.
// check: axe-regression
// via: css
({
  victim: page => page.longest(50),
  harm: (text, page) => page.dress(text, 'color: #c4c4c4; background: #fff'),
  witness: (text, page) => page.seen(text) && page.css(text, 'color') === 'rgb(196, 196, 196)',
})
