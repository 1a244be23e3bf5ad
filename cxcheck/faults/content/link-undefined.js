// The link's address ends in "undefined".
// check: link-broken
// via: script
({
  victim: page => page.spareLink(),
  harm: link => {
    if (!link.href.endsWith('/undefined')) link.setAttribute('href', '/undefined');
  },
  witness: (link, page) => page.seen(link) && link.href.endsWith('/undefined'),
})
