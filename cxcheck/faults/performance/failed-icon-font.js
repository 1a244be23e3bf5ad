// The page for phones asks for a style sheet of icons that was never put on the server.
// check: request-failed
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="/assets/mobile-icons-missing.css">');
    return true;
  },
  witness: (_, page) => page.resource(new URL('/assets/mobile-icons-missing.css', location.origin).href)?.status >= 400,
})
