// The phone's page asks for recommendations at an address that does not exist.
// check: request-failed
// via: script
({
  victim: () => document.documentElement,
  harm: root => {
    if (root.dataset.recommended) return;
    root.dataset.recommended = 'asked';
    fetch('/api/mobile/recommendations.json').catch(() => null);
  },
  witness: (_, page) => page.resource(new URL('/api/mobile/recommendations.json', location.origin).href)?.status >= 400,
})
