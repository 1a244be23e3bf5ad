// Between two rules a few widths have no rule: the main part is squeezed there.
// check: small-range
// via: css
({
  victim: page => page.main(),
  harm: (main, page) =>
    page.style(`@media (min-width: ${page.width - 1}px) and (max-width: ${page.width + 1}px) {
    main, [role="main"], body > :not(header, footer, script, nav) { padding-left: 38% !important; box-sizing: border-box !important } }`),
  witness: (main, page) => parseFloat(page.css(main, 'padding-left')) > page.width * 0.3,
})
