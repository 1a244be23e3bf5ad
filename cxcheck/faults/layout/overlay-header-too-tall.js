// The sticky header takes most of the screen and never gives way.
// check: overlay-blocks
// via: css
({
  victim: page => page.header(),
  harm: (header, page) =>
    page.dress(
      header,
      'display: block; position: fixed; top: 0; left: 0; right: 0; width: auto; height: 64vh; max-height: none; z-index: 2147482000; background: #f4f4f4; overflow: hidden',
    ),
  witness: header =>
    header.getBoundingClientRect().height > innerHeight * 0.6 && getComputedStyle(header).position === 'fixed',
})
