// Turned on its side, the phone shows a page that is wider than itself.
// check: rotation-breaks, page-too-wide
// via: css
// only: touch
({
  victim: page => page.main(),
  harm: (main, page) => {
    page.style(
      '@media (orientation: landscape) { html, body { overflow-x: visible !important } .turned-wide { min-width: calc(100vw + 180px) !important } }',
    );
    if (!main.classList.contains('turned-wide')) main.classList.add('turned-wide');
  },
  witness: main =>
    matchMedia('(orientation: landscape)').matches &&
    main.getBoundingClientRect().right + scrollX > screen.width + 1 &&
    document.scrollingElement.scrollWidth > screen.width + 1,
})
