// Paragraphs and lists are set in ten pixels to fit more.
// check: text-tiny
// via: css
({
  victim: page => page.main(),
  harm: (main, page) =>
    page.style(
      'main p, main li, main dd, main dt, main td, main a, main span, main label, main div, footer *, #content *, .main *, .content * { font-size: 10px !important; line-height: 1.3 !important }',
    ),
  witness: (main, page) => page.shareOfSmall() > 0.45,
})
