// A stray quote has crept into the end of the link's address.
// check: link-broken
// via: dom
({
  victim: page => page.spareLink(),
  harm: link => {
    if (!link.pathname.endsWith('%22')) link.pathname = `${link.pathname.replace(/\/$/, '')}%22`;
  },
  witness: (link, page) => page.seen(link) && link.pathname.endsWith('%22'),
})
