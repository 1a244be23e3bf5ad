// The canonical address points to the staging server.
// check: canonical-wrong
// via: script
({
  victim: () => (document.querySelector('link[rel="canonical"]') ? document.documentElement : null),
  harm: () => {
    const link = document.querySelector('link[rel="canonical"]');
    if (link && !link.href.includes('//staging.'))
      link.href = `https://staging.shop.example${new URL(link.href).pathname}`;
  },
  witness: () => /^https:\/\/staging\./.test(document.querySelector('link[rel="canonical"]')?.href || ''),
})
