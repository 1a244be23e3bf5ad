// Everything is a WebPage to the template for phones, products too.
// check: structured-data-mismatch
// via: response
({
  victim: page =>
    page.jsonld().some(one => /"@type"\s*:\s*"(?!WebPage")/.test(one.script.textContent))
      ? document.documentElement
      : null,
  rewrite: document => {
    let changed = false;
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      const plain = script.textContent.replace(/("@type"\s*:\s*)"(?!WebPage")[^"]*"/g, '$1"WebPage"');
      changed ||= plain !== script.textContent;
      script.textContent = plain;
    }
    return changed;
  },
  witness: (_, page) => {
    const types = page.jsonld().flatMap(one => [...JSON.stringify(one.data).matchAll(/"@type":"([^"]*)"/g)]);
    return types.length > 0 && types.every(type => type[1] === 'WebPage');
  },
})
