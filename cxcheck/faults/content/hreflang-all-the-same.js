// The addresses for other languages all lead to the same page.
// check: canonical-wrong
// via: dom
({
  victim: () =>
    new Set([...document.querySelectorAll('link[hreflang]')].map(link => link.href)).size > 1
      ? document.documentElement
      : null,
  harm: () => {
    for (const link of document.querySelectorAll('link[hreflang]'))
      if (link.getAttribute('href') !== '/mobile') link.setAttribute('href', '/mobile');
  },
  witness: () => {
    const links = [...document.querySelectorAll('link[hreflang]')];
    return links.length > 1 && new Set(links.map(link => link.href)).size === 1;
  },
})
