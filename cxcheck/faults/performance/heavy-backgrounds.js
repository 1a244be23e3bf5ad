// A style sheet draws sixty backgrounds on top of one another.
// check: page-heavy
// via: css
({
  victim: page => (page.picture() ? document.body : null),
  harm: (_, page) => {
    const address = page.picture().currentSrc.split('#')[0];
    const files = Array.from(
      {length: 60},
      (_one, at) => `url("${address}${address.includes('?') ? '&' : '?'}layer=${at}")`,
    );
    page.style(
      `body::before { content: "" !important; position: absolute !important; width: 1px; height: 1px; background-image: ${files.join(', ')} !important }`,
    );
  },
  witness: (_, page) => page.resources().filter(one => /[?&]layer=\d+/.test(one.name)).length >= 40,
})
