// What a page tells and asks: e-commerce events of its data layer, and the customer's position.
//
// A part of `page`. Faults that begin before the page's own scripts change what passes through; what was told and what
// came of it is kept, so that a witness can compare both.
(page, document, device) => {
  const KEY = 'cxcheck:positions';
  const SHOP = /^(view_|select_|add_to_|remove_from_cart|begin_checkout|add_shipping_info|add_payment_info|purchase|refund)/;
  const pairs = [];
  const asked = [];
  const handlers = [];
  let retellers = null;

  // Both forms: {event: 'view_item', ecommerce: {…}} and the arguments of gtag('event', 'view_item', {…}).
  const told = entry => {
    if (!entry || typeof entry !== 'object') return null;
    const called = entry[0] === 'event';
    const name = called ? entry[1] : entry.event;
    return typeof name === 'string' && SHOP.test(name) ? {name, data: (called ? entry[2] : entry.ecommerce || entry) || {}} : null;
  };
  const copyOf = entry => {
    if (entry[0] !== 'event') return JSON.parse(JSON.stringify(entry));
    return (function () { return arguments; })('event', entry[1], JSON.parse(JSON.stringify(entry[2] || {})));
  };
  const retold = entry => {
    if (!told(entry)) return [entry];
    const kept = retellers.reduce((entries, change) => entries.flatMap(change), [copyOf(entry)]);
    pairs.push({told: told(entry), kept: kept.map(told)});
    return kept;
  };
  // Whoever replaces `push` later (a tag manager, a recorder) stands behind ours.
  const guard = layer => {
    if (!Array.isArray(layer) || Object.getOwnPropertyDescriptor(layer, 'push')?.get) return layer;
    const own = Array.prototype.push;
    let next = own, inside = false;
    const outer = (...entries) => {
      if (inside) return own.apply(layer, entries);
      inside = true;
      try { return next.apply(layer, entries.flatMap(retold)); } finally { inside = false; }
    };
    layer.splice(0, layer.length, ...[...layer].flatMap(retold));
    Object.defineProperty(layer, 'push', {get: () => outer, set: later => { next = later; }, configurable: true});
    return layer;
  };

  const stored = () => {
    try { return JSON.parse(sessionStorage.getItem(KEY) || '[]'); } catch { return []; }
  };
  const store = fact => {
    try { sessionStorage.setItem(KEY, JSON.stringify([...stored(), fact])); } catch { /* a page that may store nothing */ }
  };
  const place = position => ({latitude: position.coords.latitude, longitude: position.coords.longitude});
  const answer = (found, position) => {
    const change = handlers.find(one => one.found);
    const given = change ? change.found(place(position)) : place(position);
    store({real: place(position), given});
    if (given) found({coords: {accuracy: 20, altitude: null, altitudeAccuracy: null, heading: null, speed: null, ...given}, timestamp: Date.now()});
  };
  const fail = (failed, error) => {
    store({error: error.code});
    const change = handlers.find(one => one.failed);
    if ((!change || change.failed(error)) && failed) failed(error);
  };
  const watch = method => {
    const original = Geolocation.prototype[method];
    Geolocation.prototype[method] = function (found, failed, options) {
      asked.push({tap: Boolean(navigator.userActivation?.isActive)});
      const wanted = handlers.some(one => one.waits) ? {...options, timeout: Infinity} : options;
      return original.call(this, position => answer(found, position), error => fail(failed, error), wanted);
    };
  };
  if (document.defaultView && document.readyState === 'loading' && window.Geolocation) ['getCurrentPosition', 'watchPosition'].forEach(watch);

  return {
    // --- events of the shop ---
    // What stands in the data layer now: [{name, data}].
    shopEvents: () => (Array.isArray(window.dataLayer) ? window.dataLayer.map(told).filter(Boolean) : []),
    // What the page told and what was kept of it: [{told, kept: []}].
    retold: () => pairs,
    // Whether the page tells of any, and with this among its data.
    tells: () => page.shopEvents().length > 0 || pairs.length > 0,
    tellsOf: key => [...page.shopEvents(), ...pairs.map(one => one.told)].some(({data}) => [].concat(data[key] ?? []).length > 0),
    eventOf: told,
    // From now on every e-commerce event passes `change`: entry => entries that are pushed in its place.
    retell(change) {
      if (retellers) return retellers.push(change);
      retellers = [change];
      let layer = window.dataLayer;
      Object.defineProperty(window, 'dataLayer', {get: () => layer, set: one => { layer = guard(one); }, configurable: true});
      layer = guard(layer);
    },
    repeated() {
      const said = page.shopEvents().map(one => JSON.stringify([one.name, one.data]));
      return said.some((one, place) => said.indexOf(one) < place);
    },

    // --- the customer's position ---
    // `found(place)` gives another place or null (no answer); `failed(error)` whether the page hears of it; `waits`: no timeout.
    onPosition: handler => { handlers.push(handler); },
    // What became of the questions since this tab was opened: {real, given} or {error}.
    positions: stored,
    misplaced: () => stored().some(one => one.real && one.given && (one.given.latitude !== one.real.latitude || one.given.longitude !== one.real.longitude)),
    refused: () => stored().some(one => one.error),
    // Questions that this page has asked: [{tap}].
    asked: () => asked,
    ask: () => navigator.geolocation.getCurrentPosition(() => {}, () => {}),
    asksForPlace: () => page.control(page.words.position) || page.field(page.words.place) || null,
  };
}
