// The number of the store is another one on the phone: its last digit is wrong.
// check: store-detail-mismatch
// via: dom
({
  victim: page => page.phones().find(one => page.within(one, 'main, [role=main]') && /\d\D*$/.test(page.text(one))) || null,
  harm: (phone, page) => {
    const other = digit => (Number(digit) + 5) % 10;
    page.reword(phone, /(\d)(\D*)$/, (all, digit, rest) => `${other(digit)}${rest}`);
    const link = phone.closest('a[href^="tel:"]') || phone.querySelector('a[href^="tel:"]');
    if (!link) return;
    page.memo(link).number ??= link.getAttribute('href');
    link.setAttribute('href', page.memo(link).number.replace(/\d$/, other));
  },
  witness: (phone, page) => page.changed(phone),
})
