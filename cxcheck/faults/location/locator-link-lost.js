// No link leads to the store finder: the entry is for wide screens only.
// check: locator-far, feature-missing
// via: css
({
  victim: page => page.sole(page.finderLinks())[0] || null,
  harm: (link, page) => page.rule(link, 'display: none'),
  witness: (link, page) => page.lost(link),
})
