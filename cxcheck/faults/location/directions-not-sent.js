// The way there is left out of the store's page for phones.
// check: directions-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.directions())[0] || null,
  rewrite: (document, page) => {
    const links = page.directions();
    links.forEach(one => one.style.setProperty('display', 'none', 'important'));
    return links.length > 0;
  },
  witness: (link, page) => page.lost(link),
})
