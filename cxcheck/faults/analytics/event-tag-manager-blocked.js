// The tag manager does not come: its address answers with an error on the phone's host.
// check: event-missing, request-failed
// via: network
// answer: 404
({
  victim: page => (page.all('script[src]').some(one => /gtm|gtag|tag-?manager|analytics|matomo|piwik|datalayer|tracking/i.test(one.src)) ? document.documentElement : null),
  urls: () => [...document.querySelectorAll('script[src]')].map(one => one.src).filter(url => /gtm|gtag|tag-?manager|analytics|matomo|piwik|datalayer|tracking/i.test(url)),
  witness: (html, page) => page.all('script[src]').some(one => /gtm|gtag|tag-?manager|analytics|matomo|piwik|datalayer|tracking/i.test(one.src) && page.resource(one.src)?.status === 404),
})
