// Printing opens a dialog that no script can answer: it is noted instead, and the page hears what it would have heard.
(() => {
  const note = console.debug.bind(console, 'cxcheck:print');
  window.print = () => {
    dispatchEvent(new Event('beforeprint'));
    note();
    dispatchEvent(new Event('afterprint'));
  };
})();
