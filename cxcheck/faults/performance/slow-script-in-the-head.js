// A script in the head works for three seconds before anything is drawn.
// check: slow-paint, slow-response
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    document.head.insertAdjacentHTML(
      'afterbegin',
      '<script>{ const end = performance.now() + 3000; while (performance.now() < end); }</script>',
    );
    return true;
  },
  witness: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime > 2800,
})
