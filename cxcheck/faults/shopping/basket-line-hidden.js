// One line of the basket is not shown, and is charged all the same.
// check: basket-mismatch
// via: css
({
  victim: page => page.basketLines().filter(page.seen).at(-1) || null,
  harm: (line, page) => page.rule(line, 'display: none'),
  witness: (line, page) => !page.seen(line),
})
