// What the browser has measured of this document until now. It keeps the last entries of each kind for whoever asks late.
const measured = type => {
  try {
    const watcher = new PerformanceObserver(() => {});
    watcher.observe({type, buffered: true});
    const entries = watcher.takeRecords();
    watcher.disconnect();
    return entries;
  } catch { return []; }
};
const called = node => { const el = node && (node.nodeType === 1 ? node : node.parentElement); return el && el.isConnected ? selectorOf(el) : ''; };
const round = (number, digits = 0) => Number(number.toFixed(digits));
const areaOf = source => { const box = source.currentRect; return box.width * box.height || source.previousRect.width * source.previousRect.height; };

// Cumulative Layout Shift: windows of shifts less than 1 s apart and at most 5 s long; the worst of them counts.
// A phone's viewport is set up while the page loads, which browsers take for an input and excuse what moves next.
const SET_UP = 1000;
// So they do as the screen becomes another one for a picture of the whole page, which is nobody's doing but ours.
const SLACK = 50;
const whileWePictured = time => options.pictured.some(([from, to]) => {
  const at = performance.timeOrigin + time;
  return at >= from - SLACK && at <= to + SLACK;
});
function shifting() {
  const touched = measured('first-input').reduce((least, one) => Math.min(least, one.startTime), Infinity);
  const page = performance.getEntriesByType('navigation')[0];
  const loaded = SET_UP + ((page && page.loadEventEnd) || Infinity);
  const excused = entry => entry.hadRecentInput &&
    (entry.lastInputTime > SET_UP || entry.startTime >= touched || entry.startTime > loaded
      || whileWePictured(entry.lastInputTime));
  let worst = {value: 0, entries: []}, current = null;
  for (const entry of measured('layout-shift')) {
    if (excused(entry)) continue;
    const last = current && current.entries[current.entries.length - 1];
    if (!current || entry.startTime - last.startTime > 1000 || entry.startTime - current.entries[0].startTime > 5000) current = {value: 0, entries: []};
    current.value += entry.value;
    current.entries.push(entry);
    if (current.value > worst.value) worst = {value: current.value, entries: [...current.entries]};
  }
  const largest = worst.entries.reduce((one, other) => (one && one.value >= other.value ? one : other), null);
  const sources = largest ? [...largest.sources].sort((one, other) => areaOf(other) - areaOf(one)) : [];
  const names = sources.map(one => called(one.node)).filter(Boolean);
  return {shift: round(worst.value, 4), shifted: names.find(one => !['html', 'body'].includes(one)) || names[0] || ''};
}
function painting() {
  const first = measured('paint').find(one => one.name === 'first-contentful-paint');
  const largest = measured('largest-contentful-paint').pop();
  return {first_paint: first ? round(first.startTime) : null, largest_paint: largest ? round(largest.startTime) : null,
    largest: largest ? called(largest.element) : ''};
}
function working() {
  const tasks = measured('longtask').map(one => one.duration);
  return {blocked: round(tasks.reduce((sum, one) => sum + Math.max(0, one - 50), 0)), longest: round(Math.max(0, ...tasks))};
}
function answering() {
  const slowest = measured('event').filter(one => one.interactionId).sort((one, other) => other.duration - one.duration)[0];
  return slowest ? {response: round(slowest.duration), responded: called(slowest.target)} : {};
}
return JSON.stringify({born: round(performance.timeOrigin), ...painting(), ...shifting(), ...working(), ...answering()});
