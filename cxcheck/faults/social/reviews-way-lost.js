// No way leads to the reviews: the link beside the stars is no link on the phone, and they are not on the page.
// check: reviews-missing, feature-missing, control-dead
// via: script
({
  victim: page => page.links(page.words.review)[0] || null,
  harm: (link, page) => {
    const target = link.hash.length > 1 && document.getElementById(link.hash.slice(1));
    link.removeAttribute('href');
    if (target && !target.contains(link)) page.hide(target);
  },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
