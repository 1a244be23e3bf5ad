// All ways to air a view are left out of the phone's page at once.
// check: feedback-missing, feature-missing
// via: dom
({
  victim: page => (page.voices().length ? document.documentElement : null),
  harm: (html, page) => page.all('a[href], button').filter(one => page.words.contact.test(one.textContent) || /^mailto:/.test(one.getAttribute('href') || '')).forEach(page.hide),
  witness: (html, page) => page.voices().length === 0,
})
