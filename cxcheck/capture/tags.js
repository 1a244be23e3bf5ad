// Installed before a page's own scripts: says what the page pushes into its data layer, and what blobs it sends as beacons,
// whose text the browser does not tell. The layer is found by looking, not by laying a trap: until the page makes it,
// there is none. Its `push` is replaced in it alone, as tag managers do.
(() => {
  if (window.top !== window) return;
  const say = console.debug.bind(console, 'cxcheck:tag');
  const MOST = 400, LONGEST = 12000, DEEP = 4, WIDE = 60, LONG = 200;
  const {isArray} = Array, {stringify} = JSON, {keys} = Object, append = Array.prototype.push;
  const known = new WeakSet();
  let said = 0, layer = null;

  // A copy that holds no functions, no elements and no cycles, and comes to an end.
  function plain(value, depth) {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number' || typeof value === 'string') return String(value).slice(0, LONG);
    if (typeof value !== 'object' || depth > DEEP || value.nodeType) return null;
    if (isArray(value)) return value.slice(0, WIDE).map(one => plain(one, depth + 1));
    const copy = {};
    for (const key of keys(value).slice(0, WIDE)) copy[key] = plain(value[key], depth + 1);
    return copy;
  }
  function tell(fact) {
    if (++said > MOST) return;
    const text = stringify(fact);
    if (text.length <= LONGEST) say(text);
  }
  function note(entry) {
    try {
      if (!entry || typeof entry !== 'object') return;
      known.add(entry);
      const called = typeof entry[0] === 'string' && entry.length !== undefined;
      if (called && (entry[0] === 'event' || entry[0] === 'consent'))
        tell({form: 'gtag', kind: entry[0], name: String(entry[1]).slice(0, LONG), data: plain(entry[2], 0)});
      else if (!called && typeof entry.event === 'string' && !entry.event.startsWith('gtm.'))
        tell({form: 'object', kind: 'event', name: entry.event.slice(0, LONG), data: plain(entry, 0)});
    } catch { /* what a page pushes may throw when it is read */ }
  }
  function find() {
    const found = window.dataLayer;
    if (found === layer || !isArray(found)) return;
    layer = found;
    // A layer that is copied holds what was noted already.
    for (const entry of found.slice(0, MOST)) if (!(entry instanceof Object && known.has(entry))) note(entry);
    const before = found.push;
    found.push = function (...entries) {
      for (const entry of entries) note(entry);
      return (before || append).apply(this, entries);
    };
  }
  new MutationObserver(find).observe(document, {childList: true, subtree: true});
  for (const kind of ['DOMContentLoaded', 'load', 'pagehide', 'click', 'submit', 'change']) addEventListener(kind, find, true);

  const send = Navigator.prototype.sendBeacon;
  if (!send) return;
  Navigator.prototype.sendBeacon = function sendBeacon(url, data) {
    if (data instanceof Blob && data.size <= LONGEST)
      data.text().then(text => tell({form: 'blob', kind: 'beacon', name: new URL(url, document.baseURI).href.slice(0, 2000), data: text}), () => {});
    return send.apply(this, arguments);
  };
})();
