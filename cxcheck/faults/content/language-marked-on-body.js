// Readers speak the page with another language's voice: the body is marked with it.
// check: language-mismatch
// via: dom
({
  victim: () => document.body,
  harm: body => {
    if (body.lang !== 'pl') body.lang = 'pl';
  },
  witness: (body, page) => body.lang === 'pl' && page.main()?.closest('[lang]') === body,
})
