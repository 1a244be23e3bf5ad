// Everything stands twice as far apart as it was approved.
// check: appearance-changed
// via: css
({
  victim: page => page.main(),
  harm: (main, page) =>
    page.style('main > *, main section, #content > *, .content > * { margin-bottom: 88px !important }'),
  witness: (main, page) =>
    page.seen(main) && main.children.length > 0 && page.css(main.children[0], 'margin-bottom') === '88px',
})
