// Tags hear that all is granted before the customer has been asked.
// check: consent-mismatch
// via: script
// moment: start
({
  victim: page => page.consentBar(),
  harm: () => {
    window.dataLayer = window.dataLayer || [];
    const gtag = function () { window.dataLayer.push(arguments); };
    gtag('consent', 'default', {ad_storage: 'granted', analytics_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted'});
    gtag('event', 'page_view', {page_location: location.href});
  },
  witness: (bar, page) => page.seen(bar) && [...(window.dataLayer || [])].some(one => one?.[0] === 'consent' && one[2]?.analytics_storage === 'granted'),
})
