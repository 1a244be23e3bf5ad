// A round button at the lower right leads back to the top of a long page.
// via: dom
({
  victim: page => (document.documentElement.scrollHeight > innerHeight * 2 && page.freeBelow() ? document.body : null),
  change: (body, page) => {
    if (body.querySelector(':scope > [data-top]')) return;
    const button = page.button('↑', () => scrollTo({top: 0}));
    button.dataset.top = 'back';
    button.setAttribute('aria-label', page.say('Back to the top', 'Nach oben', 'Haut de page'));
    button.style.cssText +=
      ';display:none;position:fixed;right:8px;bottom:8px;width:48px;height:48px;border-radius:24px;padding:0;text-align:center;z-index:5';
    addEventListener('scroll', () => button.style.setProperty('display', scrollY > innerHeight ? 'block' : 'none'), {
      passive: true,
    });
    body.append(button);
    page.style('body { padding-bottom: 64px !important }');
  },
  witness: (body, page) =>
    Boolean(body.querySelector(':scope > [data-top]')) && page.css(body, 'padding-bottom') === '64px',
})
