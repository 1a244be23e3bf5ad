// A script that keeps fields from zooming in allows a scale of 1.3 and no more.
// check: zoom-blocked
// via: script
// only: touch
({
  victim: page => (page.meta('viewport') && page.mayZoom() ? document.documentElement : null),
  harm: (_, page) => {
    const meta = page.meta('viewport');
    if (!/maximum-scale/.test(meta.content)) meta.content += ', maximum-scale=1.3';
  },
  witness: (_, page) => !page.mayZoom(),
})
