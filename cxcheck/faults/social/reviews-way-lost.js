// No way leads to the reviews: the link beside the stars is none on the phone.
// check: reviews-missing, feature-missing, control-dead
// via: script
({
  victim: page => page.sole(page.links(page.words.review)).find(page.ownLink) || null,
  harm: link => { link.removeAttribute('href'); },
  witness: (link, page) => page.seen(link) && !link.hasAttribute('href'),
})
