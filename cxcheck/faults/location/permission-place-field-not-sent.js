// The finder for phones has a button for the position only; the search by place was left out.
// check: permission-fallback-missing, feature-missing, step-impossible
// via: response
({
  victim: page => page.sole(page.fields(page.words.place).filter(page.typed))[0] || null,
  rewrite: (document, page) => {
    const fields = page.fields(page.words.place).filter(one => page.typed(one) && !page.within(one, 'header'));
    fields.forEach(one => [one, page.labelOf(one)].filter(Boolean).forEach(part => part.style.setProperty('display', 'none', 'important')));
    return fields.length > 0;
  },
  witness: (field, page) => page.lost(field),
})
