// When the phone is turned, the wide layout is drawn from a basket that was never filled.
// check: basket-lost
// via: script
({
  victim: page => page.basketLines().find(page.seen)?.parentElement || null,
  harm: (lines, page) => page.onTurn(() => {
    page.notice(page.main().firstElementChild, 'Nothing in your basket yet.');
    page.basketLines().forEach(page.hide);
  }),
  witness: (lines, page) => page.turned() && page.basketLines().length === 0 && page.text(page.main()).includes('Nothing in your basket yet.'),
})
