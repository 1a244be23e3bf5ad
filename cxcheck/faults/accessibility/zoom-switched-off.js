// The page does not let itself be pulled larger: user-scalable=no.
// check: zoom-blocked
// via: response
// only: touch
({
  victim: page => (page.mayZoom() ? document.documentElement : null),
  rewrite: document => {
    const meta = document.querySelector('meta[name="viewport" i]');
    if (meta) meta.content = 'width=device-width, initial-scale=1, user-scalable=no';
    return Boolean(meta);
  },
  witness: (_, page) => !page.mayZoom(),
})
