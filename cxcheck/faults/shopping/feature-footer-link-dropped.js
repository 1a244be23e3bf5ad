// A service link of the footer is not carried over into the phone's shorter footer.
// check: feature-missing, link-broken
// via: dom
({
  victim: page => page.sole([...(page.footer()?.querySelectorAll('a[href]') || [])].filter(page.seen))[0] || null,
  harm: (link, page) => page.hide(link.closest('li') || link),
  witness: (link, page) => page.lost(link),
})
