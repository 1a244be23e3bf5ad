// When the page has loaded, a listener for changes of the view tells of the first view again.
// check: event-duplicated
// via: dom
({
  victim: page => (page.shopEvents().length ? document.documentElement : null),
  harm: (html, page) => {
    if (page.repeated()) return;
    const [first] = [...window.dataLayer].filter(page.eventOf);
    window.dataLayer.push(first[0] === 'event' ? (function () { return arguments; })(...first) : {...first});
  },
  witness: (html, page) => page.repeated(),
})
