// Signed in on the second device, the customer finds an empty basket.
// check: basket-not-carried, basket-mismatch
// via: dom
({
  victim: page => page.basketLines().find(page.seen) || null,
  harm: (line, page) => {
    page.notice(line, 'There is nothing in your basket.');
    page.basketLines().forEach(page.hide);
  },
  witness: (line, page) => !page.seen(line) && page.text(page.main()).includes('There is nothing in your basket.'),
})
