// The page for phones is made without the consent bar.
// check: consent-mismatch
// via: response
({
  victim: page => page.consentBar(),
  rewrite: (document, page) => {
    const bars = page.all('[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i]').filter(one => one.querySelector('button, a, input') && !one.querySelector('h1, main'));
    bars.forEach(one => {
      one.replaceChildren();
      one.style.setProperty('display', 'none', 'important');
    });
    return bars.length > 0;
  },
  witness: (bar, page) => !page.seen(bar) && !page.consentBar(),
})
