// The line names another thing than the one that was put in.
// check: basket-mismatch
// via: dom
({
  victim: page => {
    const line = page.basketLines().find(page.seen);
    return line ? page.all('a[href], h2, h3, h4, strong, p', line).find(one => page.seen(one) && page.text(one).length > 3) || null : null;
  },
  harm: (name, page) => page.reword(name, /\p{L}.{2,}/u, 'Gift set, three pieces'),
  witness: (name, page) => page.changed(name) && page.text(name).includes('Gift set'),
})
