// The template for phones prints the number without making a link of it.
// check: phone-not-tappable
// via: response
// only: touch
({
  victim: page => page.dialled(),
  rewrite: (document, page) => {
    const link = page.dialled();
    link?.removeAttribute('href');
    return Boolean(link);
  },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
