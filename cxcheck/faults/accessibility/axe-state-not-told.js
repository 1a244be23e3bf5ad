// A box to tick built of other things does not say whether it is ticked.
// check: axe-regression
// via: dom
({
  victim: page => page.spareLink(),
  harm: link => {
    if (link.getAttribute('role') !== 'checkbox') link.setAttribute('role', 'checkbox');
    link.removeAttribute('aria-checked');
  },
  witness: (link, page) =>
    page.seen(link) && link.getAttribute('role') === 'checkbox' && !link.hasAttribute('aria-checked'),
})
