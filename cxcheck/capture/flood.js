// Installed before a page's own scripts. A page that throws or logs without end would drown the connection to the browser,
// and every other visit with it: after so many errors and lines of a document the rest is not reported any more.
(() => {
  const MOST_ERRORS = 500, MOST_LINES = 1000;
  let errors = 0, lines = 0;
  for (const kind of ['error', 'unhandledrejection'])
    addEventListener(kind, event => { if (event.target === window && ++errors > MOST_ERRORS) event.preventDefault(); }, true);
  // By getters, so that what is called is the browser's own function and a line still says where it comes from.
  const silence = () => {};
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table', 'assert', 'count', 'group']) {
    let method = console[name];
    Object.defineProperty(console, name, {
      configurable: true, enumerable: true,
      get: () => ++lines > MOST_LINES ? silence : method,
      set: other => { method = other; },
    });
  }
})();
