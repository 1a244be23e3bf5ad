// The page no longer says which language it is in.
// check: language-mismatch, axe-regression
// via: response
({
  victim: () => (document.documentElement.lang ? document.documentElement : null),
  rewrite: document => {
    if (!document.documentElement.hasAttribute('lang')) return false;
    document.documentElement.removeAttribute('lang');
    return true;
  },
  witness: () => !document.documentElement.hasAttribute('lang'),
})
