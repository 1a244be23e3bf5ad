// Before anything can be tapped an offer has to be closed, on every page anew.
// check: extra-effort, overlay-blocks, control-covered
// via: script
({
  victim: page => (page.used().some(page.hit) ? document.documentElement : null),
  harm: () => {
    if (document.querySelector('[aria-label="Our offer"]')) return;
    const offer = document.createElement('div');
    offer.setAttribute('role', 'dialog');
    offer.setAttribute('aria-label', 'Our offer');
    offer.style.cssText = 'position: fixed; inset: 0; z-index: 2147483000; background: #fff; color: #222; padding: 48px; font: 18px sans-serif';
    const close = document.createElement('button');
    close.textContent = 'No, thank you';
    close.addEventListener('click', () => offer.style.setProperty('display', 'none'));
    offer.append('Ten per cent off your first order', document.createElement('br'), close);
    document.body.append(offer);
  },
  witness: (html, page) => page.seen(document.querySelector('[aria-label="Our offer"]')) && page.controls().every(one => !page.hit(one)),
})
