// A script that the server adds for phones asks for the position right away.
// check: permission-on-load
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    const script = document.createElement('script');
    script.textContent = 'navigator.geolocation && navigator.geolocation.getCurrentPosition(function () {}, function () {});';
    document.body.append(script);
    return true;
  },
  witness: (html, page) => page.asked().some(one => !one.tap),
})
