// What lies over the middle of `target`, if it is a layer with an obvious control that closes it; null otherwise.
// A bar without such a control, a consent bar, or a layer around the target itself is nothing that a customer closes.
const folded = text => squash(text).toLocaleLowerCase().replace(/[.!…]+$/, '');
const isDialog = el => el.tagName === 'DIALOG' || ['dialog', 'alertdialog'].includes(el.getAttribute('role')) || el.getAttribute('aria-modal') === 'true';
const share = el => { const box = el.getBoundingClientRect(); return box.width * box.height / (innerWidth * innerHeight); };
function liesOver(el) {
  const {position} = getComputedStyle(el);
  return isDialog(el) || position === 'fixed' || (position === 'absolute' && share(el) > .3);
}
function coverOf(el) {
  const box = (seen(el) || el).getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return null;
  const hit = deepHit(x, y);
  return hit && !serves(hit, el) ? hit : null;
}
function layerOf(hit) {
  let layer = null;
  for (let node = hit; node && !within(target, node); node = parentOf(node)) if (liesOver(node)) layer = node;
  return layer;
}
const marked = el => /(^|[\s_-])(close|closer|dismiss)|btn-?close|modal__?close/i.test([el.id, el.getAttribute('class'), el.getAttribute('title'), el.getAttribute('data-testid')].join(' '));
function closes(el) {
  if (leads(el) || el.disabled || within(target, el)) return 0;
  const name = folded(nameOf(el) || el.textContent || el.value);
  if (closing.close.includes(name) || (name.length < 40 && closing.close.some(word => word.length > 2 && name.startsWith(word + ' ')))) return 3;
  if (closing.decline.includes(name)) return 2;
  const box = el.getBoundingClientRect();
  return !name && marked(el) && box.width <= 80 && box.height <= 80 ? 1 : 0;
}
// Icons that close are often no controls at all, but drawn as such.
const touchables = layer => inside(layer).filter(el => isShown(el) && (CONTROLS.has(roleOf(el)) || el.hasAttribute('onclick')
  || (getComputedStyle(el).cursor === 'pointer' && marked(el))));
function closerIn(layer) {
  const ranked = touchables(layer).map(el => ({el, rank: closes(el)})).filter(one => one.rank);
  ranked.sort((one, two) => two.rank - one.rank);
  return ranked.length ? ranked[0].el : null;
}
const isAsked = layer => isConsent(layer) || managedLayers(deepAll(document)).some(one => within(one.el, layer) || within(layer, one.el));
// The veil behind a dialog stands beside it as often as around it.
function dialogBefore(veil) {
  if (saidIn(veil, 20) || share(veil) < .9) return null;
  const layers = deepAll(document).filter(el => el !== veil && liesOver(el) && isShown(el) && !within(target, el) && saidIn(el, 20));
  return layers.find(el => !isAsked(el) && closerIn(el)) || null;
}
const cover = coverOf(target);
const over = cover && layerOf(cover);
if (!over || isAsked(over)) return null;
const layer = closerIn(over) ? over : dialogBefore(over);
const closer = layer && closerIn(layer);
return closer ? {el: closer, name: nameIn(closer) || 'close', what: titleOf(layer)} : null;
