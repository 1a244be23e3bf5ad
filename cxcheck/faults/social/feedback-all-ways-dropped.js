// All ways to air a view are left out of the phone's page at once.
// check: feedback-missing, feature-missing
// via: dom
({
  victim: page => page.voices()[0] || null,
  harm: (link, page) => page.all('a[href], button').filter(one => page.words.contact.test(one.textContent) || /^mailto:/.test(one.getAttribute('href') || '')).forEach(page.hide),
  witness: (link, page) => !page.seen(link) && page.voices().length === 0,
})
