// The list of ways to pay that phones are sent is one entry short.
// check: payment-option-missing, form-field-mismatch
// via: response
({
  victim: page => page.payWays().at(-1) || null,
  rewrite: (document, page) => {
    const way = page.payWays().at(-1);
    if (!way) return false;
    way.setAttribute('hidden', '');
    way.style.setProperty('display', 'none', 'important');
    return true;
  },
  witness: (way, page) => !page.seen(way),
})
