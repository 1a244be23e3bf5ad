// Shared links carry the name of the template in place of what is shared.
// check: share-broken
// via: script
({
  victim: page => page.meta('og:title'),
  harm: title => { title.setAttribute('content', '{{ page.title }} | Mobile'); },
  witness: title => title.getAttribute('content').startsWith('{{'),
})
