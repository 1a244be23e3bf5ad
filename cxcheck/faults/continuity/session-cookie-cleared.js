// On a reload the page's script clears the cookies that it can reach, the session's among them.
// check: session-lost, basket-lost
// via: script
// moment: start
({
  victim: page => page.control(page.words.account),
  harm: (none, page) => {
    if (!page.reloaded()) return;
    document.cookie.split('; ').map(one => one.split('=')[0]).filter(Boolean).forEach(name => { document.cookie = `${name}=; path=/; max-age=0`; });
    localStorage.clear();
    sessionStorage.clear();
  },
  witness: (control, page) => page.reloaded() && document.cookie === '' && localStorage.length === 0 && page.seen(control),
})
