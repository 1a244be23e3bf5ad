// The snippet stands in the page twice: once in the theme for phones and once by the plugin.
// check: event-duplicated
// via: response
({
  victim: page => (page.tells() ? document.documentElement : null),
  rewrite: document => {
    const tells = /dataLayer|gtag/;
    const scripts = [...document.querySelectorAll('script:not([src])')].filter(one => tells.test(one.textContent) && /view_|add_to|begin_checkout|purchase|select_/.test(one.textContent));
    for (const one of scripts) {
      const again = document.createElement('script');
      again.textContent = `{ ${one.textContent} }`;
      one.after(again);
    }
    return scripts.length > 0;
  },
  witness: (html, page) => page.repeated(),
})
