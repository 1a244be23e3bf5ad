// The heading runs out of the right edge of a page that does not scroll sideways.
// check: content-cut
// via: css
({
  victim: page => page.heading(),
  harm: (heading, page) => {
    const own = page.ink(heading).width || 100;
    const scale = Math.max(1.2, Math.min(4, (page.width * 1.5) / own));
    const size = parseFloat(page.css(heading, 'font-size')) || 24;
    page.style('html, body { overflow-x: clip !important }');
    page.dress(
      heading,
      `white-space: nowrap; overflow: visible; max-width: none; text-overflow: clip; font-size: ${Math.round(size * scale)}px`,
    );
  },
  witness: (heading, page) => page.seen(heading) && page.ink(heading).right > page.width + 3 && page.excess() <= 1,
})
