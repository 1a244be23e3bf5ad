// A script that trims the menu for small screens takes one entry too many.
// check: feature-missing
// via: script
({
  victim: page => page.sole([...(page.header()?.querySelectorAll('a[href]') || [])].filter(one => page.seen(one) && page.text(one).length > 2)).at(-1) || null,
  harm: link => { link.closest('li, a').setAttribute('hidden', ''); link.closest('li, a').style.setProperty('display', 'none', 'important'); },
  witness: (link, page) => page.lost(link),
})
