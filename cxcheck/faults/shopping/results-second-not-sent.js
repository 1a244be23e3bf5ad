// The search for phones has an older index: one of the first things found is not in it.
// check: results-mismatch
// via: response
({
  victim: page => (page.results().length && page.seen(page.firstList()[1]) ? page.firstList()[1] : null),
  rewrite: (document, page) => {
    const card = page.firstList()[1];
    if (!card) return false;
    card.setAttribute('hidden', '');
    card.style.setProperty('display', 'none', 'important');
    return true;
  },
  witness: (card, page) => !page.seen(card),
})
