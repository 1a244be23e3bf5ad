// A slider's script forbids pulling the page larger, in the old spelling with semicolons.
// check: zoom-blocked
// via: dom
// only: touch
({
  victim: page => (page.meta('viewport') && page.mayZoom() ? document.documentElement : null),
  harm: (_, page) => {
    const meta = page.meta('viewport');
    if (!/user-scalable/.test(meta.content)) meta.content = 'width=device-width; initial-scale=1; user-scalable=0';
  },
  witness: (_, page) => !page.mayZoom(),
})
