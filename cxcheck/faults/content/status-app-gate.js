// Phones are sent to a page about the app that is not there.
// check: status-mismatch
// via: script
// moment: start
({
  victim: () => document.documentElement,
  harm: () => {
    const gate = '/get-the-app/phones';
    if (window.top === window && location.protocol.startsWith('http') && location.pathname !== gate)
      location.replace(gate);
  },
  witness: () => location.pathname === '/get-the-app/phones',
})
