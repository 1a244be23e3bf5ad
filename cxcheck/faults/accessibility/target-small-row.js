// The links of a row are so small and close that a thumb meets two of them.
// check: target-small, targets-crowded
// via: css
// only: touch
({
  victim: page => page.row(3).find(item => item.matches('a, button') || item.querySelector('a, button')) || null,
  harm: (item, page) => {
    page.dress(item.parentElement, 'display: flex; gap: 2px; justify-content: flex-start');
    for (const one of item.parentElement.children) {
      page.dress(
        one,
        'flex: none; width: 15px; min-width: 0; height: 14px; min-height: 0; margin: 0; padding: 0; overflow: hidden; font-size: 8px; line-height: 12px',
      );
      for (const control of one.querySelectorAll('a, button')) {
        page.dress(
          control,
          'display: block; width: 15px; min-width: 0; height: 14px; min-height: 0; padding: 0; margin: 0; overflow: hidden; font-size: 8px; line-height: 12px',
        );
      }
    }
  },
  witness: (item, page) => {
    const two = page
      .controls()
      .filter(one => item.parentElement.contains(one))
      .map(page.box);
    return two.length > 1 && two[0].height < 20 && two[0].width < 20 && Math.abs(two[1].x - two[0].x) < 24;
  },
})
