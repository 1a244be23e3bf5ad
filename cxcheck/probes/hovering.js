// What style sheets show only while a mouse rests on something. Reads rules and computed styles, changes nothing.
const MOST_AREAS = 60, MOST_RULES = 20000, MOST_TEXT = 1500, MOST_CONTROLS = 40, LEAST_TITLE = 24;
// Stands for a condition that is met; a condition turned round (:not(:hover)) is then never met.
const MET = ':not(:not(*))';
const STATES = /:(?:focus-within|focus-visible|focus|active|checked|target|open|popover-open)(?![\w-])|\[(?:open|aria-|data-)[^\]]*\]/g;
const STATE_WORDS = /^(?:(?:is|has|js|menu|nav|dropdown)[-_]+)*(?:open|opened|active|show|shown|in|on|visible|expanded|toggled|selected|current|hover|hovered|focus)$/i;
const USABLE = 'a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=menuitem]';
const unread = new Set();
const revealing = [];
let counted = 0;

// What of hiding a declaration may undo; null if nothing.
function undone(style) {
  const found = new Set();
  const said = name => style.getPropertyValue(name);
  const display = said('display'), visibility = said('visibility'), opacity = said('opacity');
  if (display && display !== 'none') found.add('display');
  if (visibility && !['hidden', 'collapse'].includes(visibility)) found.add('visibility');
  if (opacity && !(parseFloat(opacity) < .05)) found.add('opacity');
  if (['height', 'max-height', 'min-height', 'width', 'max-width', 'grid-template-rows'].some(name => said(name) && !/^0(px|fr|%)?$/.test(said(name)))) found.add('size');
  if (['left', 'right', 'top', 'bottom', 'transform', 'translate', 'scale', 'margin-left', 'margin-top'].some(name => said(name))) found.add('place');
  if (said('clip') || said('clip-path')) found.add('clip');
  if (said('content') && !['none', 'normal'].includes(said('content'))) found.add('content');
  return found.size ? found : null;
}

// Whether a media query holds here ('now'), would hold for a device with a mouse ('mouse'), or does not hold ('').
const held = new Map();
const holds = media => {
  if (!held.has(media)) held.set(media, !media || matchMedia(media).matches ? 'now' : withAMouse(media));
  return held.get(media);
};
function withAMouse(media) {
  const mouse = media.replace(/\((?:any-)?(?:hover(?:\s*:\s*hover)?|pointer(?:\s*:\s*fine)?)\)/g, '(min-width: 0px)')
    .replace(/\((?:any-)?(?:hover\s*:\s*none|pointer\s*:\s*(?:coarse|none))\)/g, '(max-width: 0px)');
  return mouse !== media && matchMedia(mouse).matches ? 'mouse' : '';
}

function readSheet(sheet, root, mouse) {
  if (sheet.disabled) return;
  const when = holds(sheet.media && sheet.media.mediaText);
  if (!when) return;
  let rules;
  try { rules = sheet.cssRules; } catch { unread.add(sheet.href || ''); return; }
  readRules(rules, root, mouse || when === 'mouse', '');
}
function readRules(rules, root, mouse, outer) {
  for (const rule of rules) {
    if (++counted > MOST_RULES) return;
    if (rule instanceof CSSImportRule) {
      const when = holds(rule.media.mediaText);
      if (when && rule.styleSheet) readSheet(rule.styleSheet, root, mouse || when === 'mouse');
    } else if (rule instanceof CSSStyleRule) {
      const selector = outer ? nested(rule.selectorText, outer) : rule.selectorText;
      const undoes = undone(rule.style);
      if (undoes) revealing.push({selector, undoes, root, mouse, content: rule.style.getPropertyValue('content')});
      if (rule.cssRules && rule.cssRules.length) readRules(rule.cssRules, root, mouse, selector);
    } else if (rule instanceof CSSMediaRule) {
      const when = holds(rule.media.mediaText);
      if (when) readRules(rule.cssRules, root, mouse || when === 'mouse', outer);
    } else if (rule instanceof CSSSupportsRule) {
      if (CSS.supports(rule.conditionText)) readRules(rule.cssRules, root, mouse, outer);
    } else if (outer && rule.style && !rule.selectorText) {
      const undoes = undone(rule.style);
      if (undoes) revealing.push({selector: outer, undoes, root, mouse, content: rule.style.getPropertyValue('content')});
    } else if (rule.cssRules && !/Keyframes|StartingStyle|Page/.test(rule.constructor.name)) readRules(rule.cssRules, root, mouse, outer);
  }
}
const nested = (selector, outer) => split(selector, ',').map(one => one.includes('&') ? one.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${one}`).join(', ');

// Splits outside of brackets and strings: at commas, or (for ' ') into compounds and the combinators between them.
function split(text, at) {
  const found = [''];
  let depth = 0, quote = '';
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '\\') { found[found.length - 1] += letter + (text[++index] || ''); continue; }
    if (quote) { if (letter === quote) quote = ''; }
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    else if (!depth && at === ',' && letter === ',') { found.push(''); continue; }
    else if (!depth && at === ' ' && /[\s>+~]/.test(letter)) {
      let sign = letter;
      while (/[\s>+~]/.test(text[index + 1] || '')) sign += text[++index];
      found.push(sign.trim() || ' ', '');
      continue;
    }
    found[found.length - 1] += letter;
  }
  return found.map(one => at === ',' ? one.trim() : one);
}
const tried = (query, fallback) => { try { return query(); } catch { return fallback; } };
const met = selector => selector.replace(/:hover(?![\w-])/g, MET);
const PSEUDO = /::?(before|after)$/;

// What is resting under the mouse when the rule holds: the nearest box around or before the area that the part of the
// selector up to its last :hover speaks of.
function triggerOf(area, prefix, same) {
  if (same) return area;
  const beside = /[+~]/.test(prefix.joint);
  const fits = node => tried(() => node.matches(prefix.selector), false) || (node.shadowRoot && prefix.selector.startsWith(':host'));
  for (let inner = area, node = parentOf(area); node; inner = node, node = parentOf(node)) {
    if (!beside && fits(node)) return node;
    for (let before = beside && inner.previousElementSibling; before; before = before.previousElementSibling)
      if (fits(before)) return before;
  }
  return null;
}

// What would have to be undone to see it; empty where only something around it hides it.
function hiding(el, pseudo) {
  const style = getComputedStyle(el, pseudo || undefined), needs = new Set();
  if (style.display === 'none') return needs.add('display');
  if (pseudo && ['none', 'normal', '""'].includes(style.content)) return needs.add('content');
  if (style.visibility !== 'visible') needs.add('visibility');
  if (parseFloat(style.opacity) < .05) needs.add('opacity');
  if (needs.size || pseudo) return needs;
  const hidden = hiddenBy(el, el.getBoundingClientRect());
  if (hidden === 'empty' || hidden === 'clipped') needs.add('shape');
  if (hidden === 'off-canvas') needs.add('place');
  return needs;
}
const meets = (needs, offers) => [...needs].every(one => one === 'shape' ? ['size', 'clip', 'place'].some(way => offers.has(way)) : offers.has(one));

function wordsIn(area) {
  let text = '';
  const gather = el => {
    for (const node of nodesOf(el)) {
      if (node.nodeType === 3) text += node.data;
      else if (node.nodeType !== 1 || SKIP.has(node.tagName) || getComputedStyle(node).display === 'none') continue;
      else { text += ' '; gather(node); text += ' '; }
      if (text.length > MOST_TEXT * 2) return;
    }
  };
  gather(area);
  return squash(text).slice(0, MOST_TEXT);
}
const drawnWords = (el, content) => [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)]
  .map(([, said, name]) => name ? el.getAttribute(name) || '' : said).join('');

function away(el) {
  if (el.tagName === 'A') {
    const href = (el.getAttribute('href') || '').trim();
    return Boolean(href) && !href.startsWith('#') && !/^javascript:/i.test(href) && el.href.split('#')[0] !== location.href.split('#')[0];
  }
  return (el.tagName === 'BUTTON' || el.tagName === 'INPUT') && ['submit', 'image'].includes(el.type) && Boolean(el.form);
}
// Whether a tap on it leads away: it lies in such a link, or all that can be seen of it does.
function leadsAway(trigger, area) {
  const around = trigger.closest('a[href], button, input');
  if (around) return away(around);
  let led = false;
  const leads = el => {
    for (const node of nodesOf(el)) {
      if (node === area) continue;
      if (node.nodeType === 3 && squash(node.data)) return false;
      if (node.nodeType !== 1 || SKIP.has(node.tagName) || getComputedStyle(node).display === 'none') continue;
      if (away(node)) led = true;
      else if (/^(IMG|SVG|PICTURE|VIDEO|CANVAS|BUTTON|INPUT|SELECT|SUMMARY|LABEL)$/i.test(node.tagName) || !leads(node)) return false;
    }
    return true;
  };
  return leads(trigger) && led;
}

const round = value => Math.round(value * 10) / 10;
const landmarkOf = el => { for (let node = el; node; node = parentOf(node)) if (LANDMARKS.has(roleOf(node))) return roleOf(node); return ''; };
function record(el) {
  const box = el.getBoundingClientRect(), role = roleOf(el), name = nameOf(el).slice(0, 200), hidden = hiddenBy(el, box), landmark = landmarkOf(el);
  return {tag: el.tagName.toLowerCase(), box: [box.left + scrollX, box.top + scrollY, box.width, box.height].map(round), selector: selectorOf(el),
    ...(role && {role}), ...(name && {name}), ...(hidden && {hidden}), ...(landmark && {landmark}),
    ...(typeof el.href === 'string' && el.href && {href: el.href.slice(0, 500)})};
}
const controlsIn = area => [...area.querySelectorAll(USABLE)].filter(el => {
  for (let node = parentOf(el); node && node !== area; node = parentOf(node)) if (getComputedStyle(node).display === 'none') return false;
  return getComputedStyle(el).display !== 'none';
}).slice(0, MOST_CONTROLS).map(record);
// What a customer sees and touches of a trigger that is a bare box: its first control outside of the area.
const handleOf = (trigger, area) => roleOf(trigger) && CONTROLS.has(roleOf(trigger)) ? trigger
  : trigger.closest('a[href], button') || (trigger === area ? trigger : [...trigger.querySelectorAll('a[href], button')].find(el => !within(el, area))) || trigger;

const roots = [document];
// Classes that anything has now; a rule with :hover for others speaks of nothing, and other rules of another state.
const worn = new Set();
const CLASSES = /\.((?:[\w-]|[^\x00-\x7f]|\\.)+)/g;
const plain = name => name.replace(/\\(.)/g, '$1');
const speaksOfNothing = selector => !/[[(]/.test(selector) && [...selector.matchAll(CLASSES)].some(([, name]) => !worn.has(plain(name)));
for (let index = 0; index < roots.length; index++) for (const el of roots[index].querySelectorAll('*')) {
  el.classList.forEach(name => worn.add(name));
  if (el.shadowRoot) roots.push(el.shadowRoot);
}
for (const root of roots) for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) readSheet(sheet, root, false);

let cut = counted > MOST_RULES;
// By area and trigger all that rules undo together: {area, pseudo, trigger, offers, mouse, selector, content, focus}.
const found = new Map();
for (const rule of revealing) {
  if (!rule.selector.includes(':hover')) continue;
  for (const selector of split(rule.selector, ',')) {
    if (!selector.includes(':hover') || speaksOfNothing(selector)) continue;
    const pseudo = (PSEUDO.exec(selector) || ['', ''])[1];
    const parts = split(selector.replace(PSEUDO, ''), ' ');
    const last = parts.findLastIndex(part => /:hover(?![\w-])/.test(part));
    if (last < 0) continue;
    const prefix = {selector: met(parts.slice(0, last + 1).join(' ')) || '*', joint: parts[last + 1] || ''};
    const areas = tried(() => [...rule.root.querySelectorAll(met(parts.join(' ')))], []);
    let more = MOST_AREAS;
    for (const area of areas) {
      if (SKIP.has(area.tagName) || !hiding(area, pseudo && '::' + pseudo).size) continue;
      const trigger = triggerOf(area, prefix, last === parts.length - 1);
      if (!trigger) continue;
      if (!more--) { cut = true; break; }
      const known = found.get(area) || found.set(area, []).get(area);
      let one = known.find(one => one.trigger === trigger && one.pseudo === pseudo);
      if (!one) known.push(one = {area, pseudo, trigger, offers: new Set(), always: new Set(), ways: new Set(), selector, content: ''});
      rule.undoes.forEach(way => { one.offers.add(way); if (!rule.mouse) one.always.add(way); });
      if (/:is\(|:where\(/.test(parts[last]) && /:focus/.test(parts[last])) one.ways.add('focus');
      if (rule.content) one.content = rule.content;
    }
  }
}

// Rules that hold in another state than now, for which that state was taken to be: once for each selector.
let states = null;
function inOtherStates() {
  return revealing.flatMap(rule => split(rule.selector, ',').flatMap(selector => {
    if (selector.includes(':hover')) return [];
    const pseudo = (PSEUDO.exec(selector) || ['', ''])[1];
    const bare = selector.replace(PSEUDO, '');
    const relaxed = bare.replace(STATES, MET).replace(CLASSES, (whole, name) => STATE_WORDS.test(name) || !worn.has(plain(name)) ? MET : whole);
    if (relaxed === bare) return [];
    const end = split(relaxed, ' ').at(-1).replaceAll(MET, '');
    if (!end || end === '*') return [];
    const way = /:focus/.test(bare) ? 'focus' : /:active/.test(bare) ? 'press' : 'state';
    return [{relaxed, end, undoes: rule.undoes, pseudo, way}];
  }));
}
const waysOf = new Map();
function otherWays(one, needs) {
  // Cards of a list are alike, and asked about once.
  let key = `${one.selector} ${[...needs]}`;
  for (let node = one.area; node; node = parentOf(node)) key += ` ${node.tagName}#${node.id}.${node.className}`;
  if (!waysOf.has(key)) {
    states = states || inOtherStates();
    waysOf.set(key, [...new Set(states.filter(state => state.pseudo === one.pseudo && [...needs].some(need => meets([need], state.undoes))
      && tried(() => one.area.matches(state.end) && one.area.matches(state.relaxed), false)).map(state => state.way))]);
  }
  return waysOf.get(key);
}

const areas = [];
function note(area, about) {
  if (areas.length >= MOST_AREAS) { cut = true; return; }
  areas.push({element: record(area), ...about});
}
const shownBy = [...found.values()].flat();
for (const one of shownBy) {
  const needs = hiding(one.area, one.pseudo && '::' + one.pseudo);
  if (!meets(needs, one.offers) || one.area.hasAttribute('popover')) continue;
  // A menu in a menu is part of the outer one.
  if (shownBy.some(other => other.area !== one.area && within(one.trigger, other.area))) continue;
  const text = one.pseudo ? squash(drawnWords(one.area, one.content || getComputedStyle(one.area, '::' + one.pseudo).content)) : wordsIn(one.area);
  const controls = one.pseudo ? [] : controlsIn(one.area);
  if (!/[\p{L}\p{N}]/u.test(text) && !controls.length) continue;
  const handle = handleOf(one.trigger, one.area);
  const holder = parentOf(one.area) && parentOf(one.area).closest('a[href], button');
  note(one.area, {text, controls, by: one.pseudo ? 'drawn' : 'rule', trigger: record(handle), leads: leadsAway(one.trigger, one.area),
    mouse_only: !meets(needs, one.always), ways: [...new Set([...one.ways, ...otherWays(one, needs)])], labels: Boolean(holder || (one.pseudo && CONTROLS.has(roleOf(one.area))))});
}
for (const el of document.querySelectorAll('body [title]')) {
  const text = squash(el.getAttribute('title')).slice(0, MOST_TEXT);
  if (text.length < LEAST_TITLE || ['IFRAME', 'IMG', 'LINK', 'SVG', 'INPUT', 'SELECT', 'TEXTAREA'].includes(el.tagName.toUpperCase())) continue;
  if (squash(el.textContent).includes(text) || hiddenBy(el, el.getBoundingClientRect())) continue;
  const own = record(el);
  note(el, {text, by: 'title', trigger: own, leads: leadsAway(el, el), mouse_only: !matchMedia('(hover: hover)').matches, labels: CONTROLS.has(roleOf(el)) || Boolean(el.closest('a[href], button'))});
}
return JSON.stringify({areas, unread: [...unread].slice(0, 20), cut});
