// The links of a list stand line under line, eleven pixels high.
// check: target-small, targets-crowded
// via: css
// only: touch
({
  victim: page => page.columnOfLinks()[1] || null,
  harm: (_, page) => {
    for (const link of page.columnOfLinks()) {
      page.dress(
        link,
        'display: block; width: max-content; font-size: 9px; line-height: 11px; height: 11px; min-height: 0; padding: 0; margin: 0',
      );
      page.dress(
        link.parentElement,
        'display: block; padding: 0; margin: 0; min-height: 0; height: 11px; line-height: 11px',
      );
      page.dress(link.parentElement.parentElement, 'row-gap: 0');
    }
  },
  witness: (link, page) => page.seen(link) && page.box(link).height < 16 && page.nearest(link) < 20,
})
