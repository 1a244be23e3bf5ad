// The page for phones comes without its main heading.
// check: heading-mismatch
// via: response
({
  victim: page => (page.heading()?.matches('h1') ? page.heading() : null),
  rewrite: document => {
    const headings = [...document.querySelectorAll('h1')];
    for (const heading of headings) heading.remove();
    return headings.length > 0;
  },
  witness: () => !document.querySelector('h1'),
})
