// All words of the page are nine pixels high.
// check: text-tiny
// via: css
({
  victim: () => document.body,
  harm: (_, page) => page.style('body, body * { font-size: 9px !important }'),
  witness: (_, page) => page.shareOfSmall() > 0.6,
})
