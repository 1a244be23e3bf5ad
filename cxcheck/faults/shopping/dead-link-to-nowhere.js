// Links that a script should have filled go to "#" on the phone's page.
// check: control-dead, step-impossible, feature-missing, link-broken
// via: response
({
  victim: page => page.links(page.words.checkout)[0] || page.links(page.words.basket)[0] || null,
  rewrite: document => {
    const links = [...document.querySelectorAll('a[href]')].filter(link => /checkout|basket|cart|bag|kasse|warenkorb|panier/i.test(link.getAttribute('href')));
    links.forEach(link => link.setAttribute('href', '#'));
    return links.length > 0;
  },
  witness: (link, page) => page.seen(link) && link.getAttribute('href') === '#',
})
