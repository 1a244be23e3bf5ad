// A script for old phones overrules the viewport line with a scale of its own.
// check: viewport-meta
// via: script
// only: touch
({
  victim: page => (page.meta('viewport') ? document.documentElement : null),
  harm: (_, page) => {
    const meta = page.meta('viewport');
    if (meta.content !== 'width=device-width, initial-scale=0.6, minimum-scale=0.25')
      meta.content = 'width=device-width, initial-scale=0.6, minimum-scale=0.25';
  },
  witness: (_, page) => /initial-scale=0\.6/.test(page.meta('viewport')?.content || ''),
})
