// Search engines that come as a phone are told that the thing is not made any longer.
// check: availability-mismatch, structured-data-mismatch
// via: response
({
  victim: page => (page.all('script[type="application/ld+json"], [itemprop="availability"]').some(one => /InStock|LimitedAvailability|OutOfStock|PreOrder/.test(one.outerHTML)) ? document.documentElement : null),
  rewrite: document => {
    const told = /InStock|LimitedAvailability|OutOfStock|PreOrder/g;
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].filter(one => told.test(one.textContent));
    scripts.forEach(one => { one.textContent = one.textContent.replace(told, 'Discontinued'); });
    const links = [...document.querySelectorAll('[itemprop="availability"]')];
    links.forEach(one => one.setAttribute(one.hasAttribute('content') ? 'content' : 'href', 'https://schema.org/Discontinued'));
    return scripts.length + links.length > 0;
  },
  witness: (html, page) => page.all('script[type="application/ld+json"], [itemprop="availability"]').some(one => /schema\.org\/Discontinued|"Discontinued"/.test(one.outerHTML)),
})
