// The words grow when the font arrives, and everything moves.
// check: layout-shift
// via: css
({
  victim: page => page.main(),
  harm: (main, page) => {
    page.style(
      '@keyframes phone-font { from { line-height: 1.2; letter-spacing: 0 } to { line-height: 3.2; letter-spacing: 3px } }',
    );
    page.style(
      'main *, #content *, .main *, .content * { animation: phone-font 0.6s steps(1, jump-end) 0.3s both !important }',
    );
  },
  witness: (_, page) => page.shift() > 0.1,
})
