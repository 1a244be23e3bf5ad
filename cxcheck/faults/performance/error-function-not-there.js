// A script of the phone's page calls a function that was never loaded.
// check: script-error
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    document.body.insertAdjacentHTML('beforeend', '<script>initMobileMenuDrawer();</script>');
    return true;
  },
  witness: (_, page) => page.errors().some(one => one.includes('initMobileMenuDrawer')),
})
