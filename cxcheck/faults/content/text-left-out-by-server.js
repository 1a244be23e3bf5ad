// The template for phones leaves out the longest paragraph.
// check: text-lost
// via: response
({
  victim: page => page.longest(100),
  rewrite: (document, page) => {
    const text = page.longest(100);
    if (text) text.textContent = '';
    return Boolean(text);
  },
  witness: (text, page) => page.text(text) === '',
})
