// The footer that phones are sent has no entry for contact or feedback.
// check: feedback-missing, feature-missing
// via: response
({
  victim: page => page.sole(page.voices())[0] || null,
  rewrite: (document, page) => {
    const link = page.sole(page.voices())[0];
    link?.style.setProperty('display', 'none', 'important');
    return Boolean(link);
  },
  witness: (link, page) => page.lost(link),
})
