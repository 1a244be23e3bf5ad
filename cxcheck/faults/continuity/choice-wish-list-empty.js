// The wish list is empty on the second device.
// check: choice-not-carried, results-mismatch
// via: dom
({
  victim: page => (page.words.wish.test(`${page.path} ${page.heading() ? page.text(page.heading()) : ''}`) ? page.wishes()[0]?.parentElement || null : null),
  harm: (list, page) => {
    page.notice(list, 'Your wish list is empty.');
    page.hide(list);
  },
  witness: (list, page) => !page.seen(list) && page.text(page.main()).includes('Your wish list is empty.'),
})
