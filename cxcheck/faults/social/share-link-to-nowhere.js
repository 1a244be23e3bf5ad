// A share button goes to "#": the script that was to fill it in is not loaded on phones.
// check: share-broken, control-dead, feature-missing
// via: dom
({
  victim: page => page.shares().find(one => /^(https?|mailto|whatsapp):/.test(one.getAttribute('href') || '')) || null,
  harm: link => { link.setAttribute('href', '#'); },
  witness: (link, page) => page.seen(link) && link.getAttribute('href') === '#',
})
