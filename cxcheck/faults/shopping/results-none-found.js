// The list is empty on the phone: what was asked for is said not to be found.
// check: results-mismatch, feature-missing, step-impossible
// via: dom
({
  victim: page => (page.results().length > 2 ? page.results()[0].parentElement : null),
  harm: (list, page) => {
    page.notice(list, 'Nothing was found.');
    page.hide(list);
  },
  witness: (list, page) => !page.seen(list) && page.text(page.main()).includes('Nothing was found.'),
})
