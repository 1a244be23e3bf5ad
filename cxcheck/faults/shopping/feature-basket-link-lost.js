// The header has no way to the basket: the icon's font is off the phone's bundle and the link has no size.
// check: feature-missing, step-impossible
// via: css
({
  victim: page => page.sole(page.links(page.words.basket)).find(link => page.within(link, 'header, [role=banner], nav')) || null,
  harm: (link, page) => page.rule(link, 'display: inline-block; width: 0; height: 0; padding: 0; border: 0; overflow: hidden; font-size: 0'),
  witness: (link, page) => page.lost(link),
})
