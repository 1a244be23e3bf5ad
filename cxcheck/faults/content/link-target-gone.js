// What the link leads to is not there for phones.
// check: link-broken, request-failed
// via: network
// answer: 404
({
  victim: page => {
    const link = page.spareLink();
    return link && page.answerOf(link.href) < 400 ? link : null;
  },
  urls: link => [link.href.split('#')[0]],
  witness: (link, page) => page.answerOf(link.href) === 404,
})
