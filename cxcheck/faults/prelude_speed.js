// What a fault of speed asks of the browser: shifts, long tasks, answers.
//
// A part of `page`. Entries are gathered from the beginning of the page.
(page, document) => {
  const view = document.defaultView;
  const answers = new Map();
  const sums = {shift: 0, blocked: 0, slowest: 0};
  const watch = (type, add, more = {}) => {
    try {
      new view.PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true, ...more});
    } catch {
      // A browser that does not tell leaves the sum at 0.
    }
  };
  if (view) {
    // A phone's viewport is set up while the page loads, which browsers take for an input.
    const byInput = entry => entry.hadRecentInput && entry.lastInputTime > 1000;
    watch('layout-shift', entry => byInput(entry) || (sums.shift += entry.value));
    watch('longtask', entry => (sums.blocked += Math.max(0, entry.duration - 50)));
    watch('event', entry => (sums.slowest = Math.max(sums.slowest, entry.duration)), {durationThreshold: 104});
  }

  return {
    // The sum of layout shifts that no tap caused.
    shift: () => sums.shift,
    // Milliseconds by which long tasks kept the page from answering.
    blocked: () => sums.blocked,
    // The longest time from a tap or key to the next picture, in milliseconds; 0 below 104.
    slowest: () => sums.slowest,
    // Keeps the page from answering that long.
    busy(milliseconds) {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    },
    // Addresses of the shop's own files that elements of a kind ask for, in the order of the page.
    ownFiles: selector =>
      page
        .all(selector)
        .map(el => el.src || el.href)
        .filter(one => one.startsWith(view.location.origin)),
    resources: () => view.performance.getEntriesByType('resource'),
    // The status that an address answers with, asked once; 0 if nothing answers.
    answerOf(address) {
      if (answers.has(address)) return answers.get(address);
      const request = new XMLHttpRequest();
      let status = 0;
      try {
        request.open('GET', address, false);
        request.send();
        status = request.status;
      } catch {
        status = 0;
      }
      answers.set(address, status);
      return status;
    },
  };
}
