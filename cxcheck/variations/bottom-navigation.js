// The links through the shop stand in a bar at the lower edge.
// via: dom
({
  victim: page => (page.navigated().length > 2 && page.freeBelow() ? document.body : null),
  change: (body, page) => {
    if (body.querySelector(':scope > nav[data-bar]')) return;
    const bar = document.createElement('nav');
    bar.dataset.bar = 'bottom';
    bar.setAttribute('aria-label', page.say('Quick links', 'Schnellzugriff', 'Accès rapide'));
    bar.style.cssText =
      'position:fixed;left:0;right:0;bottom:0;height:56px;display:flex;background:#fff;border-top:1px solid #767676;z-index:6;padding:0;margin:0';
    for (const [address, name] of page.navigated().slice(0, 4)) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = name;
      link.style.cssText =
        'flex:1;min-width:0;display:flex;align-items:center;justify-content:center;min-height:48px;color:#222;background:#fff;font-size:14px;text-align:center;text-decoration:none;overflow-wrap:anywhere';
      bar.append(link);
    }
    body.append(bar);
    page.style('body { padding-bottom: 64px !important }');
  },
  witness: (body, page) =>
    page.seen(body.querySelector(':scope > nav[data-bar] a')) && page.css(body, 'padding-bottom') === '64px',
})
