// An unescaped quote makes the structured data unreadable.
// check: structured-data-mismatch
// via: response
({
  victim: page => (page.jsonld().length ? document.documentElement : null),
  rewrite: document => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    for (const script of scripts) script.textContent = script.textContent.replace(/:\s*"/, ': ""');
    return scripts.length > 0;
  },
  witness: () => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    return scripts.length > 0 && scripts.every(script => {
      try {
        JSON.parse(script.textContent);
        return false;
      } catch {
        return true;
      }
    });
  },
})
