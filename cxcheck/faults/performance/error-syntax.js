// A script for phones cannot be read: a page was sent in its place.
// check: script-error
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    const script = document.createElement('script');
    script.textContent = '<!doctype html><p>Not found</p>';
    document.body.append(script);
    return true;
  },
  witness: (_, page) => page.errors().some(one => /Unexpected token/.test(one)),
})
