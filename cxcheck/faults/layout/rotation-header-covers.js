// Turned on its side, the phone shows a sticky header over most of the screen.
// check: rotation-breaks, overlay-blocks
// via: css
// only: touch
({
  victim: page => page.header(),
  harm: header => {
    if (!header.classList.contains('turned-tall')) header.classList.add('turned-tall');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '@media (orientation: landscape) { .turned-tall { display: block !important; position: fixed !important; top: 0 !important; left: 0 !important; right: 0 !important; height: 75vh !important; z-index: 2147482000 !important; background: #eee !important } }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  witness: header =>
    matchMedia('(orientation: landscape)').matches &&
    getComputedStyle(header).position === 'fixed' &&
    header.getBoundingClientRect().height > innerHeight * 0.7,
})
