// The link to the stores leads to the home page: phones are sent on to their own start page.
// check: locator-far, link-broken, status-mismatch, feature-missing, step-impossible
// via: response
({
  victim: page => page.finderLinks().find(page.ownLink) || null,
  rewrite: (document, page) => {
    const first = page.finderLinks().find(link => !/^(#|$)/.test(link.getAttribute('href')));
    if (!first) return false;
    const address = first.getAttribute('href');
    page.all('a[href]').filter(link => link.getAttribute('href') === address).forEach(link => link.setAttribute('href', '/'));
    return true;
  },
  witness: (link, page) => page.seen(link) && link.pathname === '/',
})
