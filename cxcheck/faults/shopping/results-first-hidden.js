// The first thing of the list is not shown: its tile was taken for an advert.
// check: results-mismatch
// via: css
({
  victim: page => page.results()[0] || null,
  harm: (card, page) => page.rule(card, 'display: none'),
  witness: (card, page) => !page.seen(card),
})
