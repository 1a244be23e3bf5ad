// The phone's page tells analytics another currency than the one that is shown.
// check: event-payload-mismatch
// via: response
({
  victim: page => (page.tellsOf('currency') ? document.documentElement : null),
  rewrite: document => {
    const told = /(["']?currency["']?\s*:\s*)(["'])[A-Z]{3}\2/g;
    const scripts = [...document.querySelectorAll('script:not([src])')].filter(one => /dataLayer|gtag/.test(one.textContent) && told.test(one.textContent));
    scripts.forEach(one => { one.textContent = one.textContent.replace(told, '$1$2XAF$2'); });
    return scripts.length > 0;
  },
  witness: (html, page) => page.shopEvents().some(one => one.data.currency === 'XAF'),
})
