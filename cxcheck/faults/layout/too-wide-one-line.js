// The heading does not wrap.
// check: page-too-wide, content-cut
// via: css
({
  victim: page => (page.excess() > 1 ? null : page.heading()),
  harm: (heading, page) => {
    page.style('html, body { overflow-x: visible !important }');
    page.dress(
      heading,
      `white-space: nowrap; overflow: visible; max-width: none; padding-right: ${Math.round(page.width * 0.9)}px; width: max-content`,
    );
  },
  witness: (heading, page) => page.excess() > 1 && page.box(heading).right > page.width + 1,
})
