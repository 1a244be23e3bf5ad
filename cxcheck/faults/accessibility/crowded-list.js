// The links of a list stand so close that the wrong one is hit.
// check: targets-crowded
// via: css
// only: touch
({
  victim: page => page.columnOfLinks().find(link => page.nearest(link) > 30) || null,
  harm: (link, page) => {
    const links = page.columnOfLinks();
    for (const one of links) {
      page.dress(
        one,
        'display: block; width: max-content; line-height: 25px; height: 25px; min-height: 0; padding: 0; margin: 0',
      );
      page.dress(
        one.parentElement,
        'display: block; padding: 0; margin: 0; min-height: 0; height: 25px; line-height: 25px',
      );
      page.dress(one.parentElement.parentElement, 'row-gap: 0');
    }
  },
  witness: (link, page) => page.seen(link) && page.nearest(link) < 28 && page.box(link).height < 30,
})
