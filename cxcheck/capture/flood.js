// Installed before a page's own scripts. A page that throws without end would drown the connection to the browser, and
// every other visit with it: after the first 500 uncaught errors of a document the rest is not reported any more.
(() => {
  let seen = 0;
  for (const kind of ['error', 'unhandledrejection'])
    addEventListener(kind, event => { if (event.target === window && ++seen > 500) event.preventDefault(); }, true);
})();
