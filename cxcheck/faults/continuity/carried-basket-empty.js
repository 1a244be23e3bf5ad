// Signed in on the second device, the customer finds an empty basket.
// check: basket-not-carried, basket-mismatch
// via: dom
({
  victim: page => page.basketLines().find(page.seen)?.parentElement || null,
  harm: (lines, page) => {
    page.notice(page.main().firstElementChild, 'There is nothing in your basket.');
    page.basketLines().forEach(page.hide);
  },
  witness: (lines, page) => page.basketLines().length === 0 && page.text(page.main()).includes('There is nothing in your basket.'),
})
