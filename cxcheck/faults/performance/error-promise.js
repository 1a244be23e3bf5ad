// An answer that could not be read is dropped without a word.
// check: script-error
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    const script = document.createElement('script');
    script.textContent = 'Promise.resolve("<html>").then(text => JSON.parse(text)).then(offers => offers.length)';
    document.body.append(script);
    return true;
  },
  witness: (_, page) => page.errors().some(one => /JSON|Unexpected token/.test(one)),
})
