// The page for phones is made from an older record: another number to ring.
// check: store-detail-mismatch
// via: response
({
  victim: page => page.phones().find(one => page.within(one, 'main, [role=main]')) || null,
  rewrite: (document, page) => {
    const phones = page.all('main a[href^="tel:"], [role=main] a[href^="tel:"]');
    phones.forEach(one => {
      one.setAttribute('href', 'tel:+442079460991');
      one.textContent = '+44 20 7946 0991';
    });
    return phones.length > 0;
  },
  witness: (phone, page) => page.seen(phone) && page.text(phone).includes('7946 0991'),
})
