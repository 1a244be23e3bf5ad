// Delivery and returns stand in an accordion whose heading does nothing when it is tapped.
// check: delivery-terms-missing, text-lost, feature-missing
// via: dom
({
  victim: page => page.terms(),
  harm: (terms, page) => {
    if (terms.closest('[data-fold]')) return;
    const fold = document.createElement('div');
    fold.setAttribute('data-fold', 'closed');
    fold.style.cssText = 'height: 0; overflow: hidden';
    terms.replaceWith(fold);
    fold.append(terms);
  },
  witness: (terms, page) => page.lost(terms),
})
