// A shared link has no title of its own: the property is not in the phone's page.
// check: share-broken
// via: dom
({
  victim: page => page.meta('og:title'),
  harm: title => { title.remove(); },
  witness: (title, page) => !page.meta('og:title'),
})
