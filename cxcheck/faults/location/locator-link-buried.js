// The way to the stores lies two folds deep under "More" on the phone.
// check: locator-far, extra-effort
// via: dom
({
  victim: page => page.sole(page.finderLinks())[0] || null,
  harm: (link, page) => {
    if (link.closest('details[data-more]')) return;
    const fold = (words, inner) => {
      const more = document.createElement('details');
      const name = document.createElement('summary');
      name.textContent = words;
      more.setAttribute('data-more', '');
      more.append(name, inner);
      return more;
    };
    const place = document.createComment('');
    link.replaceWith(place);
    place.replaceWith(fold('More', fold('About us', link)));
  },
  witness: (link, page) => !page.seen(link) && Boolean(link.closest('details:not([open]) details:not([open])')),
})
