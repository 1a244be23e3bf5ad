// The link leads to a computer of the developers.
// check: link-broken
// via: dom
({
  victim: page => page.spareLink(),
  harm: link => {
    if (link.hostname !== 'shop.invalid') link.href = `https://shop.invalid${link.pathname}`;
  },
  witness: (link, page) => page.seen(link) && link.hostname === 'shop.invalid',
})
