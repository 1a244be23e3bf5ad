// A bar about cookies stands at the lower edge until it is closed.
// via: dom
({
  victim: page => {
    const bars = page.all('[id*="cookie" i], [class*="cookie" i], [class*="consent" i], [id*="consent" i]');
    return bars.some(page.seen) || !page.freeBelow() ? null : document.body;
  },
  change: (body, page) => {
    if (body.querySelector(':scope > [data-bar="cookies"]') || sessionStorage.getItem('cookies-told')) return;
    const bar = document.createElement('div');
    bar.dataset.bar = 'cookies';
    bar.id = 'cookie-notice';
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', page.say('Cookies', 'Cookies', 'Cookies'));
    bar.style.cssText =
      'position:fixed;left:0;right:0;bottom:0;z-index:7;background:#fff;color:#222;border-top:1px solid #767676;padding:12px;font-size:15px';
    const words = document.createElement('p');
    words.style.margin = '0 0 8px';
    words.textContent = page.say(
      'We use cookies to remember your basket.',
      'Wir merken uns Ihren Warenkorb mit Cookies.',
      'Des cookies gardent votre panier.',
    );
    const choices = document.createElement('div');
    choices.style.cssText = 'display:flex;gap:16px';
    for (const name of [
      page.say('Accept all', 'Alle akzeptieren', 'Tout accepter'),
      page.say('Reject all', 'Alle ablehnen', 'Tout refuser'),
    ]) {
      choices.append(
        page.button(name, () => {
          sessionStorage.setItem('cookies-told', name);
          bar.remove();
          body.style.removeProperty('padding-bottom');
        }),
      );
    }
    bar.append(words, choices);
    body.append(bar);
    body.style.setProperty('padding-bottom', `${bar.offsetHeight + 8}px`, 'important');
  },
  witness: (body, page) =>
    page.seen(body.querySelector(':scope > [data-bar="cookies"] button')) &&
    parseFloat(page.css(body, 'padding-bottom')) > 60,
})
