// The price of the article shows when a mouse rests on it.
// check: hover-only, price-mismatch, text-lost
// via: script
({
  victim: page => (page.price()?.firstElementChild ? null : page.price()),
  harm: price => {
    if (price.style.visibility === 'hidden') return;
    price.style.setProperty('visibility', 'hidden', 'important');
    const near = price.parentElement;
    near.addEventListener(
      'mousemove',
      event =>
        matchMedia('(hover: hover)').matches &&
        event.isTrusted &&
        price.style.setProperty('visibility', 'visible', 'important'),
    );
  },
  witness: price => price.isConnected && getComputedStyle(price).visibility === 'hidden',
})
