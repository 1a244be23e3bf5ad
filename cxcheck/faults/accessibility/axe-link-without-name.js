// A link holds a picture that has no words.
// check: axe-regression, feature-missing
// via: dom
({
  victim: page => page.spareLink(),
  harm: link => {
    if (!link.textContent.trim() && link.querySelector('svg')) return;
    for (const name of ['aria-label', 'aria-labelledby', 'title']) link.removeAttribute(name);
    link.innerHTML =
      '<svg width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="currentColor"/></svg>';
  },
  witness: (link, page) => page.seen(link) && !page.name(link),
})
