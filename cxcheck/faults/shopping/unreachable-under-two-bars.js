// The sticky buy button sits at the bottom edge under an app banner that sits there too.
// check: control-unreachable, control-covered, step-impossible
// via: dom
({
  victim: page => page.buy(),
  harm: (button, page) => {
    page.force(button, {position: 'fixed', bottom: '8px', left: '8px', top: 'auto', height: '48px', margin: '0', transform: 'none', 'z-index': '90'});
    if (document.querySelector('[aria-label="Our app"]')) return;
    const banner = document.createElement('section');
    banner.setAttribute('aria-label', 'Our app');
    banner.textContent = 'Shopping is nicer in our app';
    banner.style.cssText = 'position: fixed; left: 0; right: 0; bottom: 0; height: 70px; z-index: 2147483000; background: #234; color: #fff; padding: 8px; font: 16px sans-serif';
    document.body.append(banner);
  },
  witness: (button, page) => page.seen(button) && getComputedStyle(button).position === 'fixed' && !page.hit(button),
})
