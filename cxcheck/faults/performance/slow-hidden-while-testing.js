// The page is kept transparent for three seconds by a testing tool.
// check: slow-paint
// via: script
// moment: start
({
  victim: () => document.body,
  harm: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { opacity: 0 !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    setTimeout(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)), 3000);
  },
  witness: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime > 2800,
})
