// The template for phones leaves out the paragraph on delivery and returns.
// check: delivery-terms-missing, text-lost
// via: response
({
  victim: page => page.terms(),
  rewrite: (document, page) => {
    const terms = page.terms();
    if (!terms) return false;
    terms.replaceChildren();
    terms.style.display = 'none';
    return true;
  },
  witness: (terms, page) => !page.seen(terms),
})
