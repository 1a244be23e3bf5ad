// The page says that it is in another language than it is.
// check: language-mismatch
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    const root = document.documentElement;
    root.lang = /^fi/i.test(root.lang) ? 'pt' : 'fi';
    return true;
  },
  witness: () => /^(fi|pt)$/.test(document.documentElement.lang),
})
