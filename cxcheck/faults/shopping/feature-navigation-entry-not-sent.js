// The last department is left out of the navigation that the server sends to phones.
// check: feature-missing
// via: response
({
  victim: page => {
    const last = page.entries().filter(link => !page.twin(link)).at(-1);
    return last && page.seen(last) ? last : null;
  },
  rewrite: (document, page) => {
    const last = page.entries().filter(link => !page.twin(link)).at(-1);
    if (!last) return false;
    last.replaceChildren();
    last.setAttribute('hidden', '');
    last.style.setProperty('display', 'none', 'important');
    return true;
  },
  witness: (link, page) => page.lost(link),
})
