// The wish list is empty on the second device.
// check: choice-not-carried, results-mismatch
// via: dom
({
  victim: page => (page.words.wish.test(`${page.path} ${page.heading() ? page.text(page.heading()) : ''}`) ? page.wishes()[0] || null : null),
  harm: (wish, page) => {
    page.notice(wish.parentElement, 'Your wish list is empty.');
    page.wishes().forEach(page.hide);
  },
  witness: (wish, page) => !page.seen(wish) && page.text(page.main()).includes('Your wish list is empty.'),
})
