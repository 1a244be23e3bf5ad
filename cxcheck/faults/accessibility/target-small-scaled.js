// The navigation is shrunk to fit, and its links with it.
// check: target-small, targets-crowded
// via: css
// only: touch
({
  victim: page => page.linksOf(page.footer())[0] || null,
  harm: (link, page) => page.dress(page.footer(), 'transform: scale(.3); transform-origin: top left'),
  witness: (link, page) => page.seen(link) && page.box(link).height < 20 && page.nearest(link) < 22,
})
