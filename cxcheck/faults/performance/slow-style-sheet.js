// The style sheet, without which nothing is drawn, comes after seconds.
// check: slow-paint
// via: network
// answer: slow
({
  victim: () => (document.querySelector('link[rel="stylesheet"][href]') ? document.documentElement : null),
  urls: () => [document.querySelector('link[rel="stylesheet"][href]').href],
  witness: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime > 1500,
})
