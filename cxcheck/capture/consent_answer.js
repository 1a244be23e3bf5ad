// Which control answers the consent layers in sight, one tap at a time.
const keyOf = el => selectorOf(el) + ' ' + nameIn(el);
const layers = consentLayers();
const free = el => !tried.includes(keyOf(el));
const ORDER = {accept: ['accept', 'ok', 'save'], reject: ['reject', 'untick', 'save', 'settings']}[choice];
function controlFor(wish, layer) {
  if (wish === 'untick') return tickedIn(layer);
  const selector = layer.manager && layer.manager[wish];
  const sure = selector && inside(layer.el).find(el => el.matches(selector) && isShown(el) && free(el));
  if (sure) return sure;
  const named = answersIn(layer.el).find(one => one.means === wish && free(one.el));
  return named && named.el;
}
// Before a selection is saved, what is ticked in it is taken out, as a customer who refuses would do.
function tickedIn(layer) {
  if (!answersIn(layer.el).some(one => one.means === 'save')) return null;
  const boxes = inside(layer.el).filter(el => ['checkbox', 'switch'].includes(roleOf(el)) && !el.disabled && el.getAttribute('aria-disabled') !== 'true');
  const ticked = boxes.find(el => (el.checked ?? el.getAttribute('aria-checked') === 'true') && seen(el) && free(seen(el)));
  return ticked && seen(ticked);
}
// What a customer could say to the bar: a journey that says it itself finds it said already.
const offersOf = layer => answersIn(layer.el).filter(one => ['accept', 'reject'].includes(one.means)).map(one => one.name);
// What can be said to it at once, whatever it is called.
function choicesOf(layer) {
  const known = ['accept', 'reject', 'settings', 'save'].filter(wish => layer.manager && layer.manager[wish] && inside(layer.el).some(el => el.matches(layer.manager[wish]) && isShown(el)));
  return [...new Set([...known, ...answersIn(layer.el).map(one => one.means).filter(Boolean)])].sort();
}
for (const wish of ORDER) {
  for (const layer of layers) {
    const el = controlFor(wish, layer);
    if (el) return {el, does: wish, name: nameIn(el), what: layer.what, key: keyOf(el), offers: offersOf(layer), choices: choicesOf(layer)};
  }
}
return layers.length ? {el: null, does: '', name: '', what: layers[0].what, key: '', offers: offersOf(layers[0]), choices: choicesOf(layers[0])} : null;
