// The phone's page calls its own mobile address the canonical one.
// check: canonical-wrong
// via: response
({
  victim: () => (document.querySelector('link[rel="canonical"]') ? document.documentElement : null),
  rewrite: document => {
    const link = document.querySelector('link[rel="canonical"]');
    const path = link?.getAttribute('href')?.replace(/^https?:\/\/[^/]*/, '');
    if (path === undefined) return false;
    link.setAttribute('href', `https://m.shop.example${path.startsWith('/') ? path : `/${path}`}`);
    return true;
  },
  witness: () => /^https:\/\/m\./.test(document.querySelector('link[rel="canonical"]')?.href || ''),
})
