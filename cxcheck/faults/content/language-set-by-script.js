// A script sets the language from a wrong setting after loading.
// check: language-mismatch
// via: script
({
  victim: () => document.documentElement,
  harm: root => {
    if (!/^(zh|ar)$/.test(root.lang)) root.lang = /^zh/i.test(root.lang) ? 'ar' : 'zh';
  },
  witness: root => /^(zh|ar)$/.test(root.lang),
})
