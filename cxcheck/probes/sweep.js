// One width of a sweep: what of the page its edges cut, what lies on something else, and whether it scrolls sideways.
// Geometry only: no hit-testing, no names but of what is found. Called with {width}; returns JSON text.
const round = value => Math.round(value * 10) / 10;
const MOST_SEEN = 6000;
const MOST_TOLD = 40;
const [cut, candidates] = [[], []];
let left = MOST_SEEN;

function walk(el, above) {
  if (SKIP.has(el.tagName) || left-- < 0 || !el.checkVisibility()) return;
  const style = getComputedStyle(el);
  const here = {fixed: above.fixed || style.position === 'fixed' || style.position === 'sticky', pinned: above.pinned || style.position === 'fixed', clips: clipsOf(el, style, above.clips)};
  const role = roleOf(el);
  const control = CONTROLS.has(role) && !(role === 'option' && el.tagName === 'OPTION');
  const isImage = ['IMG', 'SVG', 'VIDEO', 'CANVAS'].includes(el.tagName.toUpperCase());
  const own = squash(nodesOf(el).filter(node => node.nodeType === 3).map(node => node.data).join(' '));
  if (own || control || isImage) note(el, style, here, {own, control, isImage});
  if (!isImage) childrenOf(el).forEach(child => walk(child, here));
}
function note(el, style, here, {own, control, isImage}) {
  const rect = el.getBoundingClientRect();
  if (hiddenBy(el, rect)) return;
  const ink = cutAtEdge(el, style, rect, here.pinned ? 0 : scrollX, {own, isImage, control});
  if (ink && !slides(el)) cut.push({el, ink, box: rect});
  if (here.fixed || !here.clips) return;
  const kind = control && hasBox(el, style) ? 'box' : own ? 'words' : isImage && (el.getAttribute('alt') || el.closest('a[href], button')) ? 'picture' : '';
  if (kind && !slides(el)) candidates.push({index: candidates.length, node: el, clips: here.clips, kind});
}
function told(el) {
  const role = roleOf(el);
  let landmark = '';
  for (let node = el; node && !landmark; node = parentOf(node)) if (LANDMARKS.has(roleOf(node))) landmark = roleOf(node);
  const box = el.getBoundingClientRect();
  const own = squash(nodesOf(el).filter(node => node.nodeType === 3).map(node => node.data).join(' '));
  return {tag: el.tagName.toLowerCase(), role, name: (CONTROLS.has(role) || ['heading', 'img'].includes(role) ? nameOf(el) : '').slice(0, 200),
    text: own.slice(0, 400), selector: selectorOf(el), landmark, box: [box.left + scrollX, box.top + scrollY, box.width, box.height].map(round)};
}
// One for each container that sticks out: the control before the heading before the picture before the text.
function cuts() {
  const groups = new Map();
  for (const one of cut) {
    const side = one.ink[0] < -SLACK ? 'left' : 'right';
    const holder = [...function*() { for (let node = one.el; node && node !== document.body; node = parentOf(node)) yield node; }()].find(node => CONTROLS.has(roleOf(node))) || one.el;
    let outer = holder;
    for (let node = parentOf(holder); node && node !== document.body && node !== document.documentElement; node = parentOf(node)) {
      const box = node.getBoundingClientRect();
      if (side === 'left' ? box.left + scrollX < -SLACK : box.right + scrollX > EDGE + SLACK) outer = node;
    }
    const key = side + selectorOf(outer);
    const rank = CONTROLS.has(roleOf(holder)) ? 0 : roleOf(holder) === 'heading' ? 1 : ['IMG', 'SVG', 'VIDEO', 'CANVAS'].includes(holder.tagName.toUpperCase()) ? 2 : 3;
    const by = side === 'left' ? -one.ink[0] : one.ink[1] - EDGE;
    if (!groups.has(key) || groups.get(key).rank > rank) groups.set(key, {key, rank, by: round(by), side, one: told(holder)});
  }
  return [...groups.values()].map(({key, by, side, one}) => ({kind: 'cut', key, by, side, one}));
}
function collisions() {
  return collisionsAmong(candidates).map(found => {
    const [one, other] = [candidates[found.one].node, candidates[found.other].node];
    const box = [found.left + scrollX, found.top + scrollY, found.right - found.left, found.bottom - found.top].map(round);
    return {kind: 'collision', key: `${selectorOf(one)} | ${selectorOf(other)}`, by: Math.min(box[2], box[3]), one: told(one), other: told(other), box};
  });
}
// What reaches furthest to the right of a page that scrolls sideways.
function wide() {
  const root = document.documentElement;
  const by = root.scrollWidth - root.clientWidth;
  if (by <= 1 || rootClips()) return [];
  let furthest = null, edge = 0;
  for (const el of document.body.querySelectorAll('*')) {
    const box = el.getBoundingClientRect();
    if (box.right + scrollX > edge + .5 && box.width && el.checkVisibility() && !insideScroller(el)) { furthest = el; edge = box.right + scrollX; }
  }
  return furthest ? [{kind: 'wide', key: selectorOf(furthest), by, one: told(furthest)}] : [];
}
function insideScroller(el) {
  for (let box = parentOf(el); box && box !== document.body; box = parentOf(box)) if (getComputedStyle(box).overflowX !== 'visible') return true;
  return false;
}
// Widths at which the page's own style sheets change their mind.
function turns() {
  const found = new Set();
  const read = rules => { for (const rule of rules) {
    if (rule.media) for (const [, value, unit] of rule.conditionText.matchAll(/width[^)\d]*([\d.]+)(px|em|rem)/g)) found.add(Math.round(value * (unit === 'px' ? 1 : 16)));
    if (rule.cssRules) read(rule.cssRules);
  } };
  for (const sheet of document.styleSheets) { try { read(sheet.cssRules); } catch { continue; } }
  return [...found].slice(0, 60);
}

walk(document.body || document.documentElement, {fixed: false, pinned: false, clips: []});
return JSON.stringify({seen: [...wide(), ...cuts(), ...collisions()].slice(0, MOST_TOLD), turns: turns(), truncated: left < 0});
