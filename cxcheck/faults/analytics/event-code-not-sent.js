// The page for phones comes without the lines that tell analytics of it.
// check: event-missing
// via: response
({
  victim: page => (page.tells() ? document.documentElement : null),
  rewrite: document => {
    const tells = /(['"](?:view_item|view_item_list|add_to_cart|view_cart|begin_checkout|purchase|select_item|view_promotion|remove_from_cart|add_shipping_info|add_payment_info)['"])/g;
    const scripts = [...document.querySelectorAll('script:not([src])')].filter(one => /dataLayer|gtag/.test(one.textContent) && tells.test(one.textContent));
    scripts.forEach(one => { one.textContent = one.textContent.replace(tells, '"page_ping"'); });
    return scripts.length > 0;
  },
  witness: (html, page) => page.shopEvents().length === 0,
})
