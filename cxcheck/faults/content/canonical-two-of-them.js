// Two plug-ins write two canonical addresses that contradict each other.
// check: canonical-wrong
// via: response
({
  victim: () => (document.querySelectorAll('link[rel="canonical"]').length === 1 ? document.documentElement : null),
  rewrite: document => {
    const link = document.querySelector('link[rel="canonical"]');
    if (!link) return false;
    const second = link.cloneNode();
    second.setAttribute('href', '/mobile/index');
    link.before(second);
    return true;
  },
  witness: () => new Set([...document.querySelectorAll('link[rel="canonical"]')].map(link => link.href)).size > 1,
})
