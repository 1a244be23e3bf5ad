// The basket lives in the browser's storage, which the phone's page clears when it starts anew.
// check: basket-lost, basket-mismatch
// via: script
// moment: start
({
  victim: page => (page.basketLines().length || (page.reloaded() && page.words.basket.test(page.heading() ? page.text(page.heading()) : '')) ? page.main() : null),
  harm: (none, page) => {
    if (!page.reloaded()) return;
    for (const one of [localStorage, sessionStorage]) {
      Object.keys(one).filter(key => /basket|cart|bag|checkout/i.test(key)).forEach(key => one.removeItem(key));
    }
    document.cookie.split('; ').map(one => one.split('=')[0]).filter(name => /basket|cart|bag/i.test(name))
      .forEach(name => { document.cookie = `${name}=; path=/; max-age=0`; });
  },
  witness: (main, page) => page.reloaded() && page.basketLines().length === 0,
})
