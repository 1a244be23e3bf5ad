// The page's markup sets a general font for everything, in place of the brand's.
// check: style-mismatch
// via: response
({
  victim: page => page.heading() || document.body,
  rewrite: document => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<style>body, body * { font-family: "Courier New", Courier, monospace !important }</style>',
    );
    return true;
  },
  witness: (heading, page) => page.seen(heading) && /courier/i.test(page.css(heading, 'font-family')),
})
