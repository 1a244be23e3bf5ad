// The question for the nearest stores goes out without the position in it.
// check: position-ignored, nearest-wrong
// via: script
// moment: start
({
  victim: page => (page.asksForPlace() || page.stores().length ? document.documentElement : null),
  harm: () => {
    const bare = url => {
      const address = new URL(url, document.baseURI);
      ['lat', 'lng', 'lon', 'latitude', 'longitude'].forEach(name => address.searchParams.delete(name));
      return address.href;
    };
    const fetched = window.fetch, opened = XMLHttpRequest.prototype.open;
    window.fetch = (what, options) => fetched(typeof what === 'string' || what instanceof URL ? bare(what) : what, options);
    XMLHttpRequest.prototype.open = function (method, url, ...more) { return opened.call(this, method, bare(url), ...more); };
  },
  witness: (html, page) => page.positions().some(one => one.given)
    && performance.getEntriesByType('resource').some(one => /fetch|xmlhttprequest/.test(one.initiatorType) && /store|branch|nearest|locat/i.test(one.name) && !/[?&](lat|latitude)=/.test(one.name)),
})
