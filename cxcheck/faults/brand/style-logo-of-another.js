// The header shows the name of another house.
// check: style-mismatch, feature-missing
// via: dom
({
  victim: page => page.logo(),
  harm: logo => {
    if (logo.querySelector('svg[data-house]')) return;
    logo.innerHTML =
      '<svg data-house="other" role="img" aria-label="Mobile Shop" width="120" height="32" viewBox="0 0 120 32">' +
      '<rect width="120" height="32" rx="6" fill="#e60073"/><text x="14" y="21" font-size="15" fill="#fff">MobiShop</text></svg>';
  },
  witness: (logo, page) => page.seen(logo) && page.seen(logo.querySelector('svg[data-house]')),
})
