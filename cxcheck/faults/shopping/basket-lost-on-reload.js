// After a reload the phone shows an empty basket.
// check: basket-lost
// via: dom
({
  victim: page => page.basketLines().find(page.seen) || null,
  harm: (line, page) => {
    if (!page.reloaded()) return;
    page.basketLines().forEach(page.hide);
    page.notice(line, 'Your basket is empty.');
  },
  witness: (line, page) => page.reloaded() && !page.seen(line) && page.text(page.main()).includes('Your basket is empty.'),
})
