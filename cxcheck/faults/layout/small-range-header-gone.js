// At just these widths both the wide and the narrow header are hidden.
// check: small-range, feature-missing
// via: css
({
  victim: page => page.header(),
  harm: (header, page) => {
    page.style(
      `@media (min-width: ${page.width - 2}px) and (max-width: ${page.width + 1}px) { .phone-gap.phone-gap { display: none !important } }`,
    );
    if (!header.classList.contains('phone-gap')) header.classList.add('phone-gap');
  },
  witness: (header, page) => header.isConnected && !page.seen(header),
})
