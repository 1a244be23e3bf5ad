// A drawing stands in place of the words of a link; a screen reader still says them.
// via: dom
({
  victim: page => {
    const known =
      /basket|cart|bag|account|sign in|search|stores?|menu|warenkorb|anmelden|konto|suche|filialen|panier|compte|magasins|\bgo\b|los/i;
    const inTop = page.controls().filter(el => el.closest('header, nav, [role="banner"]') && el.matches('a, button'));
    return inTop.find(el => page.text(el) && known.test(page.text(el)) && !el.querySelector('img, svg')) || null;
  },
  change: (control, page) => {
    if (control.querySelector('svg')) return;
    control.setAttribute('aria-label', page.name(control));
    control.innerHTML =
      '<svg aria-hidden="true" focusable="false" width="24" height="24" viewBox="0 0 24 24"><path d="M4 7h16l-2 11H6zM9 7a3 3 0 0 1 6 0" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
    page.dress(
      control,
      'display: inline-flex; align-items: center; justify-content: center; min-width: 48px; min-height: 48px',
    );
  },
  witness: (control, page) =>
    page.seen(control) && !page.text(control) && page.seen(control.querySelector('svg')) && Boolean(page.name(control)),
})
