// The thing is told to be an article of a magazine where it is shared.
// check: share-broken
// via: dom
({
  victim: page => page.meta('og:type'),
  harm: type => { type.setAttribute('content', 'article.section'); },
  witness: type => type.getAttribute('content') === 'article.section',
})
