// A slip in a role makes it mean nothing.
// check: axe-regression
// via: script
({
  victim: page => page.spareLink(),
  harm: link => {
    if (link.getAttribute('role') !== 'buton') link.setAttribute('role', 'buton');
  },
  witness: (link, page) => page.seen(link) && link.getAttribute('role') === 'buton',
})
