// On the smallest phones the columns do not give way.
// check: page-too-wide
// via: css
({
  victim: page => (page.width > 365 || page.excess() > 1 ? null : page.main()),
  harm: (main, page) => {
    page.style('html, body { overflow-x: visible !important }');
    page.dress(main, 'min-width: 390px; box-sizing: border-box');
  },
  witness: (main, page) => page.excess() > 1 && page.box(main).right > page.width + 1,
})
