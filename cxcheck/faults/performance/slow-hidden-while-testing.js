// The page is kept hidden for three seconds by a testing tool.
// check: slow-paint
// via: script
// moment: start
({
  victim: () => document.body,
  harm: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { visibility: hidden !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    setTimeout(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)), 3000);
  },
  witness: () => {
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    return first ? first.startTime > 2500 : performance.now() > 2000;
  },
})
