// Every page tells search engines that it is the home page.
// check: canonical-wrong
// via: response
({
  victim: page =>
    page.path !== '/' && document.querySelector('link[rel="canonical"]') ? document.documentElement : null,
  rewrite: document => {
    const link = document.querySelector('link[rel="canonical"]');
    if (!link) return false;
    link.setAttribute('href', '/');
    return true;
  },
  witness: page => {
    const link = document.querySelector('link[rel="canonical"]');
    return !!link && new URL(link.href).pathname === '/' && location.pathname !== '/';
  },
})
