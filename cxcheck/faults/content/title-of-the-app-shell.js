// A script calls every page "Mobile Shop" once it has loaded.
// check: heading-mismatch
// via: script
({
  victim: () => (document.title ? document.documentElement : null),
  harm: () => {
    if (document.title !== 'Mobile Shop') document.title = 'Mobile Shop';
  },
  witness: () => document.title === 'Mobile Shop',
})
