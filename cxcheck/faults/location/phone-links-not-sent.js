// The template for phones prints numbers without making links of them.
// check: phone-not-tappable
// via: response
// only: touch
({
  victim: page => page.all('a[href^="tel:"]').find(page.seen) || null,
  rewrite: document => {
    const links = [...document.querySelectorAll('a[href^="tel:"]')];
    links.forEach(link => link.removeAttribute('href'));
    return links.length > 0;
  },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
