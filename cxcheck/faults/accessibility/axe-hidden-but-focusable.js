// A part of the page is hidden from screen readers though its links can be reached.
// check: axe-regression
// via: dom
({
  victim: page => page.spareLink()?.closest('ul, nav, section, footer') || null,
  harm: part => {
    if (part.getAttribute('aria-hidden') !== 'true') part.setAttribute('aria-hidden', 'true');
  },
  witness: (part, page) =>
    page.seen(part) && part.getAttribute('aria-hidden') === 'true' && part.querySelector('a[href], button') !== null,
})
