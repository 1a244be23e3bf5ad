// The prefix of the phone's pages is written twice into the link's address.
// check: link-broken
// via: response
({
  victim: page => page.spareLink(),
  rewrite: (document, page) => {
    const link = page.spareLink();
    if (!link?.getAttribute('href').startsWith('/')) return false;
    link.setAttribute('href', `/m/m${link.getAttribute('href')}`);
    return true;
  },
  witness: (link, page) => page.seen(link) && link.pathname.startsWith('/m/m/'),
})
