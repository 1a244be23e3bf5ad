// When the phone is turned, the wide layout is drawn from a basket that was never filled.
// check: basket-lost
// via: script
({
  victim: page => page.basketLines().find(page.seen) || null,
  harm: (line, page) => {
    page.onTurn(() => {
      page.hide(line);
      page.notice(line, 'Nothing in your basket yet.');
    });
  },
  witness: (line, page) => page.turned() && !page.seen(line) && page.text(page.main()).includes('Nothing in your basket yet.'),
})
