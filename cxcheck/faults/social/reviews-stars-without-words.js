// Five grey stars: the style that fills them is missing, and the words for them as well.
// check: reviews-missing, alt-mismatch
// via: css
({
  victim: page => page.saidRating(),
  harm: (rating, page) => {
    page.rule(rating, 'font-size: 0; color: transparent; background: #ddd; min-width: 90px; min-height: 18px; display: inline-block');
    page.all('*', rating).forEach(one => page.rule(one, 'visibility: hidden'));
  },
  witness: (rating, page) => page.seen(rating) && getComputedStyle(rating).fontSize === '0px' && page.all('*', rating).every(one => !page.seen(one)),
})
