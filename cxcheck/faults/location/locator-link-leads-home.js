// The link to the stores leads to the home page: phones are sent on to their own start page.
// check: locator-far, link-broken, status-mismatch, feature-missing, step-impossible
// via: response
({
  victim: page => page.links(page.words.stores).find(page.ownLink) || null,
  rewrite: (document, page) => {
    const links = page.links(page.words.stores).filter(link => !/^(#|$)/.test(link.getAttribute('href')));
    links.forEach(link => link.setAttribute('href', '/'));
    return links.length > 0;
  },
  witness: (link, page) => page.seen(link) && link.pathname === '/',
})
