// The page breaks off where it asks for something that this browser does not have.
// check: script-error
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<script>addEventListener("load", () => { throw new TypeError("window.safari.pushNotification is undefined"); })</script>',
    );
    return true;
  },
  witness: (_, page) => page.errors().some(one => one.includes('pushNotification')),
})
