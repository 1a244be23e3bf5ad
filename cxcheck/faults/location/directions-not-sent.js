// The way there is left out of the store's page for phones.
// check: directions-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.directions())[0] || null,
  rewrite: (document, page) => {
    const link = page.sole(page.directions())[0];
    link?.style.setProperty('display', 'none', 'important');
    return Boolean(link);
  },
  witness: (link, page) => page.lost(link),
})
