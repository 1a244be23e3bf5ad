// The number of the store is another one on the phone: two digits are exchanged.
// check: store-detail-mismatch
// via: dom
({
  victim: page => page.phones().find(one => page.within(one, 'main, [role=main]') && /\d\D*$/.test(page.text(one))) || null,
  harm: (phone, page) => {
    page.reword(phone, /(\d)(\D*)$/, (all, digit, rest) => `${(Number(digit) + 5) % 10}${rest}`);
    const link = phone.closest('a[href^="tel:"]') || phone.querySelector('a[href^="tel:"]');
    if (link && !link.dataset.number) {
      link.dataset.number = link.getAttribute('href');
      link.setAttribute('href', link.dataset.number.replace(/\d$/, digit => (Number(digit) + 5) % 10));
    }
  },
  witness: (phone, page) => page.changed(phone),
})
