// The page shows itself in the colours of a negative.
// check: appearance-changed, style-mismatch
// via: css
({
  victim: () => document.body,
  harm: (_, page) => page.style('html { filter: invert(1) !important; background: #fff !important }'),
  witness: () => getComputedStyle(document.documentElement).filter === 'invert(1)',
})
