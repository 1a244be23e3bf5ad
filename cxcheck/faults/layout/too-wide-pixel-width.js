// The largest thing of the page has the width in pixels that it has on a desktop.
// check: page-too-wide, content-cut
// via: css
({
  victim: page => (page.excess() > 1 ? null : page.block()),
  harm: (block, page) => {
    page.style('html, body { overflow-x: visible !important }');
    page.dress(
      block,
      `display: block; width: ${page.width + 330}px; min-width: ${page.width + 330}px; max-width: none; flex: none`,
    );
  },
  witness: (block, page) => page.excess() > 1 && page.box(block).right > page.width + 1,
})
