// A small banner at the top tells of the shop's app and can be closed.
// via: dom
// only: touch
({
  victim: () => document.body,
  change: (body, page) => {
    if (body.querySelector(':scope > [data-banner="app"]') || sessionStorage.getItem('app-told')) return;
    const banner = document.createElement('aside');
    banner.dataset.banner = 'app';
    banner.setAttribute('aria-label', page.say('Our app', 'Unsere App', 'Notre application'));
    banner.style.cssText =
      'display:flex;align-items:center;gap:16px;padding:6px 12px;background:#f0f0f0;color:#222;font-size:15px';
    const link = document.createElement('a');
    link.href = 'https://apps.apple.com/app/id000000001';
    link.textContent = page.say('Open in the app', 'In der App öffnen', 'Ouvrir dans l’application');
    link.style.cssText = 'flex:1;min-height:44px;display:inline-flex;align-items:center;color:#003a8c';
    const close = page.button(page.say('Close', 'Schließen', 'Fermer'), () => {
      sessionStorage.setItem('app-told', 'yes');
      banner.remove();
    });
    banner.append(link, close);
    body.prepend(banner);
  },
  witness: (body, page) => page.seen(body.querySelector(':scope > [data-banner="app"] button')),
})
