// The reviews are loaded late, and the phone's page says that there are none.
// check: reviews-missing, text-lost
// via: dom
({
  victim: page => page.reviewList(),
  harm: (list, page) => {
    page.hide(list);
    page.notice(list, 'There are no reviews yet.');
  },
  witness: (list, page) => !page.seen(list) && page.text(page.main()).includes('There are no reviews yet.'),
})
