// After a reload the phone shows an empty basket.
// check: basket-lost
// via: dom
({
  victim: page => page.basketLines().find(page.seen)?.parentElement || null,
  harm: (lines, page) => {
    if (!page.reloaded()) return;
    page.notice(page.main().firstElementChild, 'Your basket is empty.');
    page.basketLines().forEach(page.hide);
  },
  witness: (lines, page) => page.reloaded() && page.basketLines().length === 0 && page.text(page.main()).includes('Your basket is empty.'),
})
