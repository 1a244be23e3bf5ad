// The price is green where the brand's prices are not.
// check: style-mismatch
// via: script
({
  victim: page => page.price(),
  harm: price => {
    for (const one of [price, ...price.querySelectorAll('*')]) one.style.setProperty('color', '#18a000', 'important');
  },
  witness: (price, page) => page.seen(price) && page.css(price, 'color') === 'rgb(24, 160, 0)',
})
