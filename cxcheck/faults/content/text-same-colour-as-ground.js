// The text has the colour of its background: the theme for phones forgot one of the two.
// check: text-lost, axe-regression
// via: css
({
  victim: page => page.longest(100),
  harm: (text, page) => page.dress(text, 'color: #fff; background: #fff; text-shadow: none'),
  witness: (text, page) => {
    const look = getComputedStyle(text);
    return page.drawn(text) && look.color === look.backgroundColor;
  },
})
