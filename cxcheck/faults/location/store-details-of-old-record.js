// The page for phones is made from an older record: another number to ring.
// check: store-detail-mismatch
// via: response
({
  victim: page => page.phones().find(one => page.within(one, 'main, [role=main]') && one.matches('a')) || null,
  rewrite: (document, page) => {
    const phone = page.phones().find(one => page.within(one, 'main, [role=main]') && one.matches('a'));
    if (!phone) return false;
    phone.setAttribute('href', 'tel:+442079460991');
    phone.textContent = '+44 20 7946 0991';
    return true;
  },
  witness: (phone, page) => page.seen(phone) && page.text(phone).includes('7946 0991'),
})
