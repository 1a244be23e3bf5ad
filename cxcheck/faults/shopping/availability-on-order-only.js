// The phone's stock service answers with its default: to be had on back-order, in some weeks.
// check: availability-mismatch
// via: script
({
  victim: page => page.availability(),
  harm: (stock, page) => {
    const tell = () => page.reword(stock, /.*\p{L}.*/su, 'Available on back-order, 4 to 6 weeks');
    tell();
    new MutationObserver(tell).observe(stock, {childList: true, subtree: true, characterData: true});
  },
  witness: (stock, page) => page.changed(stock) && /4 to 6 weeks/.test(page.text(stock)),
})
