// The link that a script should have filled goes to "#" on the phone's page.
// check: control-dead, step-impossible, feature-missing, link-broken
// via: response
({
  victim: page => page.links(page.words.checkout)[0] || page.links(page.words.basket)[0] || null,
  rewrite: (document, page) => {
    const link = page.links(page.words.checkout)[0] || page.links(page.words.basket)[0];
    link?.setAttribute('href', '#');
    return Boolean(link);
  },
  witness: (link, page) => page.seen(link) && link.getAttribute('href') === '#',
})
