// Turned on its side, the phone cuts the beginning of the text.
// check: rotation-breaks, content-cut
// via: css
// only: touch
({
  victim: page => page.longest(60) || page.heading(),
  harm: (text, page) => {
    page.style(
      '@media (orientation: landscape) { html, body { overflow-x: clip !important } .turned-cut { position: relative !important; left: -90px !important; overflow: visible !important } }',
    );
    if (!text.classList.contains('turned-cut')) text.classList.add('turned-cut');
  },
  witness: (text, page) => matchMedia('(orientation: landscape)').matches && page.ink(text).x < -3,
})
