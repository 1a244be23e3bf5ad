// The rating beside the thing is another one's.
// check: reviews-missing
// via: script
({
  victim: page => {
    const rating = page.saidRating();
    return rating && /\d[.,]?\d?\s*(out of|von|sur|\/|stars?|sterne|étoiles)/i.test(page.text(rating)) ? rating : null;
  },
  harm: (rating, page) => page.reword(rating, /\d(?:[.,]\d)?(?=\s*(?:out of|von|sur|\/|stars?|sterne|étoiles))/i, value => (Number.parseFloat(value.replace(',', '.')) > 3 ? '1.4' : '4.9')),
  witness: (rating, page) => page.changed(rating) && /1\.4|4\.9/.test(page.text(rating)),
})
