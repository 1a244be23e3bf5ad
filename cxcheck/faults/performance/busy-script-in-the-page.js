// A script at the end of the page works for a second before a tap is answered.
// check: slow-response
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    document.body.insertAdjacentHTML('beforeend', '<script>addEventListener("load", () => setTimeout(() => '
      + '{ const end = performance.now() + 900; while (performance.now() < end); }, 60))</script>');
    return true;
  },
  witness: (_, page) => page.blocked() > 600,
})
