// The header stays at the upper edge while the page scrolls.
// via: css
({
  victim: page => (page.header() && page.box(page.header()).height < 110 ? page.header() : null),
  change: (header, page) => {
    const ground = page.css(header, 'background-color');
    const clear = /, 0\)$|transparent/.test(ground);
    page.dress(header, `position: sticky; top: 0; z-index: 4${clear ? '; background-color: #fff' : ''}`);
  },
  witness: (header, page) =>
    page.seen(header) && page.css(header, 'position') === 'sticky' && page.css(header, 'top') === '0px',
})
