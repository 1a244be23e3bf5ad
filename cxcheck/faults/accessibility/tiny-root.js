// The root's size, from which all others are reckoned, is halved on phones.
// check: text-tiny
// via: css
({
  victim: page => (page.shareOfSmall() > 0.4 ? null : document.body),
  harm: (_, page) => page.style('html { font-size: 7px !important } body { font-size: 1rem !important }'),
  witness: (_, page) => page.shareOfSmall() > 0.45,
})
