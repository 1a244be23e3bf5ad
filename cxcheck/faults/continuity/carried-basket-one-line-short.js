// Of what was put in on the first device, one line has not come over.
// check: basket-not-carried, basket-mismatch
// via: response
({
  victim: page => page.basketLines().filter(page.seen)[0] || null,
  rewrite: (document, page) => {
    const line = page.basketLines()[0];
    if (!line) return false;
    line.style.setProperty('display', 'none', 'important');
    return true;
  },
  witness: (line, page) => !page.seen(line),
})
