// The largest scale that the page allows is 1.
// check: zoom-blocked
// via: response
// only: touch
({
  victim: page => (page.mayZoom() ? document.documentElement : null),
  rewrite: document => {
    const meta = document.querySelector('meta[name="viewport" i]');
    if (meta) meta.content = 'width=device-width, initial-scale=1.0, maximum-scale=1.0';
    return Boolean(meta);
  },
  witness: (_, page) => !page.mayZoom(),
})
