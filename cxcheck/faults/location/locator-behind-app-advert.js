// The link to the stores advertises the app first; the finder itself is one page further.
// check: locator-far, extra-effort, control-dead, step-impossible
// via: script
({
  victim: page => page.finderLinks()[0] || null,
  harm: (link, page) => {
    page.swallow(link, 'click');
    link.addEventListener('keydown', event => event.preventDefault());
    window.addEventListener('click', event => {
      if (!link.contains(event.target) || document.querySelector('[aria-label="Stores in our app"]')) return;
      const advert = document.createElement('p');
      advert.setAttribute('aria-label', 'Stores in our app');
      advert.append('Stores are nicer in our app. ', Object.assign(document.createElement('a'), {href: link.href, textContent: 'Go on here'}));
      link.after(advert);
    }, true);
  },
  witness: (link, page) => page.seen(link) && !page.arrives(link, 'click'),
})
