// The footer that phones are sent has no entry for contact or feedback.
// check: feedback-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.voices())[0] || null,
  rewrite: (document, page) => {
    const links = page.voices();
    links.forEach(one => {
      one.replaceChildren();
      one.style.setProperty('display', 'none', 'important');
    });
    return links.length > 0;
  },
  witness: (link, page) => page.lost(link),
})
