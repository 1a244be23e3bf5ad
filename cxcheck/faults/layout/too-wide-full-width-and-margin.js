// The footer is as wide as the window and has a margin besides.
// check: page-too-wide
// via: css
({
  victim: page => (page.excess() > 1 ? null : page.footer() || page.main()),
  harm: (part, page) => {
    page.style('html, body { overflow-x: visible !important }');
    page.dress(part, 'box-sizing: border-box; width: 100vw; max-width: none; margin-left: 24px; margin-right: 24px');
  },
  witness: (part, page) => page.excess() > 1 && page.box(part).right > page.width + 1,
})
