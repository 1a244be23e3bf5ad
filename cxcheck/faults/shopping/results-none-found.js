// The list is empty on the phone: what was asked for is said not to be found.
// check: results-mismatch, feature-missing, step-impossible
// via: dom
({
  victim: page => (page.cards().length > 2 ? page.cards()[0] : null),
  harm: (card, page) => {
    page.notice(card.parentElement, 'Nothing was found.');
    page.cards().forEach(page.hide);
  },
  witness: (card, page) => !page.seen(card) && page.text(page.main()).includes('Nothing was found.'),
})
