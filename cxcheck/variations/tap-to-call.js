// A button that calls stands in place of the printed number.
// via: dom
// only: touch
({
  victim: page => page.phones().find(phone => /\d{3}/.test(page.text(phone))) || null,
  change: (phone, page) => {
    const number =
      phone.getAttribute('href') ||
      `tel:${(/(?:\+|\(?0)\d[\d\s()\-/.]{6,}\d/.exec(phone.textContent) || [''])[0].replace(/[^\d+]/g, '')}`;
    const words = page.say('Call', 'Anrufen', 'Appeler');
    if (phone.textContent.trim() === words) return;
    const link = phone.matches('a') ? phone : document.createElement('a');
    link.href = number;
    link.textContent = words;
    link.style.cssText = 'display:inline-flex;align-items:center;justify-content:center;min-height:44px;min-width:88px';
    if (link !== phone) phone.replaceChildren(link);
  },
  witness: (phone, page) => {
    const link = phone.matches('a') ? phone : phone.querySelector('a');
    return page.seen(link) && /^tel:\+?\d{6,}/.test(link.getAttribute('href')) && !/\d/.test(page.text(phone));
  },
})
