// A picture keeps the width that it has on desktops and makes the page scroll sideways.
// check: page-too-wide, content-cut
// via: css
({
  victim: page => page.image() || page.images()[0] || null,
  harm: (picture, page) => {
    picture.setAttribute('data-own-width', '');
    page.style(`[data-own-width] { width: ${page.width + 220}px !important; max-width: none !important; min-width: 0 !important }`);
  },
  witness: (picture, page) => page.box(picture).right > page.width + 100,
})
