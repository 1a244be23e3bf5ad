// Search engines that come as a phone are told that the thing is out of stock.
// check: availability-mismatch, structured-data-mismatch
// via: response
({
  victim: page => page.availability() || (page.jsonld().some(one => /"availability"/.test(one.script.textContent)) ? document.documentElement : null),
  rewrite: document => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].filter(one => /InStock|LimitedAvailability|OutOfStock|PreOrder/.test(one.textContent));
    scripts.forEach(one => { one.textContent = one.textContent.replace(/InStock|LimitedAvailability|OutOfStock|PreOrder/g, 'Discontinued'); });
    const links = [...document.querySelectorAll('[itemprop="availability"]')];
    links.forEach(one => one.setAttribute(one.hasAttribute('content') ? 'content' : 'href', 'https://schema.org/Discontinued'));
    return scripts.length + links.length > 0;
  },
  witness: (stock, page) => page.all('script[type="application/ld+json"], [itemprop="availability"]').some(one => /schema\.org\/Discontinued|"Discontinued"/.test(one.outerHTML)),
})
