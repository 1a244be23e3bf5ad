// Links have the blue of a browser without a style.
// check: style-mismatch
// via: css
({
  victim: page =>
    page.spareLink() && page.css(page.spareLink(), 'color') !== 'rgb(0, 0, 238)' ? page.spareLink() : null,
  harm: (link, page) =>
    page.style(
      'a[href]:not([role="button"]), a[href]:not([role="button"]) * { color: #0000ee !important; text-decoration: underline !important }',
    ),
  witness: (link, page) => page.seen(link) && page.css(link, 'color') === 'rgb(0, 0, 238)',
})
