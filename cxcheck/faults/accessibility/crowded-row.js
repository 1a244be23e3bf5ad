// The icons of a row nearly touch each other.
// check: targets-crowded
// via: css
// only: touch
({
  victim: page =>
    page
      .row(3)
      .find(item => (item.matches('a, button') || item.querySelector('a, button')) && page.box(item).width > 34) ||
    null,
  harm: (item, page) => {
    page.dress(item.parentElement, 'display: flex; gap: 1px; justify-content: flex-start');
    for (const one of item.parentElement.children) {
      page.dress(
        one,
        'flex: none; width: 26px; min-width: 0; height: 26px; min-height: 0; margin: 0; padding: 0; overflow: hidden; font-size: 9px',
      );
      for (const control of one.querySelectorAll('a, button'))
        page.dress(
          control,
          'display: block; width: 26px; min-width: 0; height: 26px; min-height: 0; padding: 0; margin: 0; overflow: hidden',
        );
    }
  },
  witness: (item, page) => {
    const two = page
      .controls()
      .filter(one => item.parentElement.contains(one))
      .map(page.box);
    return (
      two.length > 1 &&
      two[0].width < 30 &&
      two[0].width > 20 &&
      Math.abs(two[1].x - two[0].x) < 30 &&
      Math.abs(two[1].y - two[0].y) < 10
    );
  },
})
