// The whole page keeps a least width that the phone does not have.
// check: page-too-wide
// via: css
({
  victim: page => (page.excess() > 1 ? null : document.body),
  harm: (_, page) =>
    page.style(
      `html { overflow-x: visible !important } body { min-width: ${page.width + 40}px !important; overflow-x: visible !important }`,
    ),
  witness: (_, page) => page.excess() > 1 && page.box(document.body).right > page.width + 1,
})
