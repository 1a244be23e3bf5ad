// Installed before a page's own scripts: while a look hit-tests, the page hears nothing of the scrolling that this takes.
// The scroll position is the same again before the page could ask for it, but an event alone sets some pages going.
(() => {
  let quiet = false;
  addEventListener('cxcheck:hush', event => { event.stopImmediatePropagation(); quiet = event.detail; }, true);
  for (const kind of ['scroll', 'scrollend'])
    addEventListener(kind, event => { if (quiet) event.stopImmediatePropagation(); }, true);
})();
