// Search engines that come as a phone find no rating, and show no stars.
// check: reviews-missing, structured-data-mismatch
// via: response
({
  victim: page => (page.jsonld().some(one => /"aggregateRating"/.test(one.script.textContent)) ? document.documentElement : null),
  rewrite: document => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].filter(one => /"aggregateRating"/.test(one.textContent));
    scripts.forEach(one => { one.textContent = one.textContent.replaceAll('"aggregateRating"', '"additionalProperty"'); });
    return scripts.length > 0;
  },
  witness: (html, page) => page.jsonld().length > 0 && !page.jsonld().some(one => /"aggregateRating"/.test(one.script.textContent)),
})
