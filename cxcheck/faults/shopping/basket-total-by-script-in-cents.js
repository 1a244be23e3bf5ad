// A script that renders the total anew forgets that the amount comes in cents.
// check: basket-mismatch, price-mismatch
// via: script
({
  victim: page => page.total(),
  harm: (total, page) => {
    const render = () => page.revalue(total, value => value * 100);
    render();
    new MutationObserver(render).observe(total, {childList: true, subtree: true, characterData: true});
  },
  witness: (total, page) => page.changed(total) && Math.round(page.amount(page.text(total))) === Math.round(page.amount(page.was(total)) * 100),
})
