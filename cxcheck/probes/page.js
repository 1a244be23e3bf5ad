// One look at one document: every element a customer can see, and the controls that merely stand in it.
// Called with {cap, hitTest}; returns JSON text. Scrolls for hit-testing within this one task and puts everything back,
// so that nothing is painted and no observer fires in between; hush.js keeps the page from hearing of it.
const out = [];
const nodes = [];
const candidates = [];
const pinned = new Set();
const round = value => Math.round(value * 10) / 10;
// Square pixels from which on a background counts as a picture and not as an ornament.
const SIZEABLE = 64 * 64;
const SIGNS = /^\s*(?:[A-Z]{0,2}\p{Sc}|EUR|GBP|USD|CHF|Fr\.?|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|JPY|BRL|INR|AED|TRY|TL|kr\.?|zł|Kč|Ft|lei)\s*$/u;
const AMOUNT = /^\s*\p{Sc}\s?\d[\d.,]*\s*$|^\s*\d[\d.,]*\s?\p{Sc}\s*$/u;
const SIGN_HOLDERS = new Set(['SPAN', 'I', 'B', 'SUP', 'SUB', 'SMALL', 'EM', 'STRONG']);
let truncated = 0;

function statesOf(el, role) {
  const states = [];
  const aria = name => el.getAttribute('aria-' + name);
  if (el.matches(':disabled') || aria('disabled') === 'true' || (el.closest && el.closest('[inert]'))) states.push('disabled');
  if (el.checked || aria('checked') === 'true') states.push('checked');
  if (aria('selected') === 'true' || (role === 'option' && el.selected)) states.push('selected');
  if (aria('pressed') === 'true') states.push('pressed');
  const open = el.tagName === 'SUMMARY' ? String(el.parentElement.open) : aria('expanded');
  if (open === 'true') states.push('expanded');
  if (open === 'false') states.push('collapsed');
  if (aria('haspopup') && aria('haspopup') !== 'false') states.push('haspopup');
  if (el.required || aria('required') === 'true') states.push('required');
  if (el.readOnly) states.push('readonly');
  return states;
}

function isClickable(el, style, parentPointer, inControl) {
  if (inControl) return false;
  if (el.hasAttribute('onclick')) return true;
  if (el.tabIndex >= 0 && el.hasAttribute('tabindex') && style.cursor === 'pointer') return true;
  return style.cursor === 'pointer' && !parentPointer && el.tagName !== 'LABEL'
    && !el.querySelector('a[href], button, input, select, textarea, [role], label') && squash(el.textContent).length < 80;
}

// Signs of currencies, and whole amounts, that style sheets draw: customers read them as text of the element.
function drawnSigns(el, plain) {
  const bare = plain ? plain.length <= 24 && /\d/.test(plain) : !el.firstElementChild && SIGN_HOLDERS.has(el.tagName);
  return bare ? ['::before', '::after'].map(place => signIn(el, getComputedStyle(el, place))) : ['', ''];
}

function signIn(el, style) {
  const told = style.content.replace(/attr\(([\w-]+)\)/g, (_, name) => JSON.stringify(el.getAttribute(name) || ''));
  const said = [...told.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(found => found[1]).join('');
  return style.display !== 'none' && (SIGNS.test(said) || AMOUNT.test(said)) ? said : '';
}

function walk(el, parent, above) {
  if (SKIP.has(el.tagName)) return '';
  if (out.length >= options.cap) { truncated++; return ''; }
  const style = getComputedStyle(el);
  let role = roleOf(el);
  if (!role && isClickable(el, style, above.pointer, above.control)) role = 'clickable';
  const control = CONTROLS.has(role) && !(role === 'option' && el.tagName === 'OPTION');
  let shown = el;
  let rect = el.getBoundingClientRect();
  let hidden = hiddenBy(el, rect);
  if (hidden && control) {
    const other = seen(el);
    if (other) { shown = other; rect = other.getBoundingClientRect(); hidden = ''; }
    else if (hidden === 'clipped' && onSlide(el)) hidden = 'slide';
  }
  const gone = hidden === 'closed' && style.display === 'none';
  const folds = Boolean(hidden) && !above.folded && !control && !FURNITURE.has(LANDMARKS.has(role) ? role : above.landmark);
  if (folds) foldAway(el, hidden);
  const map = !above.map && isMap(el);
  if (gone && !above.hidden && !el.querySelector('a[href], button, input, select, textarea, [role]') && !control) return '';
  const here = {
    landmark: LANDMARKS.has(role) ? role : above.landmark,
    region: (LANDMARKS.has(role) || role === 'group') ? (nameOf(el) || above.region) : above.region,
    pinned: above.pinned || style.position === 'fixed',
    fixed: above.fixed || style.position === 'fixed' || style.position === 'sticky',
    struck: above.struck || style.textDecorationLine.includes('line-through') || ['DEL', 'S', 'STRIKE'].includes(el.tagName),
    pointer: style.cursor === 'pointer', control: above.control || control, hidden: above.hidden || gone, folded: above.folded || folds, map: above.map || map, stars: above.stars,
    clips: clipsOf(el, style, above.clips),
    background: ['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor) ? above.background : style.backgroundColor,
  };
  const written = squash(nodesOf(el).filter(node => node.nodeType === 3).map(node => node.data).join(' '));
  const plain = hidden || !written || canBeRead(el, style, here.background) ? written : '';
  const [lead, tail] = hidden ? ['', ''] : drawnSigns(el, written);
  const own = squash(lead + plain + tail);
  if (written && !own && !el.firstElementChild) hidden = 'transparent';
  const isImage = ['IMG', 'SVG', 'VIDEO', 'CANVAS', 'PICTURE'].includes(el.tagName.toUpperCase());
  // What failed to load, or was never told what to load, may take no room at all, and is missed all the same.
  const failed = el.tagName === 'IMG' && hidden === 'empty' && el.complete && !el.naturalWidth;
  let index = parent;
  let record = null;
  if (!hidden || control || failed || (map && hidden === 'empty')) {
    index = out.length;
    record = {parent, tag: el.tagName.toLowerCase(), box: [round(rect.left + scrollX), round(rect.top + (here.pinned ? 0 : scrollY)), round(rect.width), round(rect.height)]};
    out.push(record);
    nodes.push(shown);
    if (!hidden && !here.fixed && here.clips) noteInk(el, style, index, here.clips, {own, isImage, control});
    if (here.pinned) pinned.add(index);
    if (hidden) record.hidden = hidden;
    if (role) record.role = role;
    if (map) record.map = true;
    if (here.landmark) record.landmark = here.landmark;
    if (here.region) record.region = here.region.slice(0, 80);
    if (here.fixed) record.fixed = true;
    if (here.struck) record.struck = true;
    if (scrolls(style.overflowX) && el.scrollWidth > el.clientWidth + 1) record.scroll_box = true;
    const ink = hidden ? null : cutAtEdge(el, style, rect, here.pinned ? 0 : scrollX, {own, isImage, control});
    if (ink) {
      record.ink = ink.map(round);
      if (slides(el)) record.slides = true;
    }
    if (own && !hidden) {
      record.text = own.slice(0, 400);
      record.font_size = round(parseFloat(style.fontSize));
      record.font = style.fontFamily.slice(0, 80);
      record.color = style.color;
      if (here.background) record.background = here.background;
      const cut = here.clips && here.clips.length ? cutWords(el, style, here.clips) : null;
      if (cut) record.cut = cut;
    }
    if (control || role === 'heading' || role === 'img' || role === 'iframe' || LANDMARKS.has(role)) {
      const name = (nameOf(el) || (role === 'clickable' ? squash(textOf(el, new Set())) : '')).slice(0, 200);
      if (name) record.name = name;
    }
    if (role === 'heading') record.level = Number(el.getAttribute('aria-level') || el.tagName[1]) || 2;
    if (control) describeControl(el, role, record);
    if (el.tagName === 'IMG') { record.natural = [el.naturalWidth, el.naturalHeight]; record.href = (el.currentSrc || el.src || '').slice(0, 300); if (!el.complete) record.complete = false; }
    if (el.tagName === 'IMG' && !hidden) notePicture(el, style, rect, record);
    const stars = hidden || above.stars ? null : starsOf(el, rect, written, here.background);
    if (stars) { record.stars = stars; here.stars = true; }
    const backdrop = !hidden && rect.width * rect.height >= SIZEABLE && /url\(["']?([^"')]+)/.exec(style.backgroundImage);
    if (backdrop && !backdrop[1].startsWith('data:')) record.backdrop = backdrop[1].slice(0, 300);
    if (control || own || isImage || map || stars || record.backdrop || role === 'heading' || role === 'iframe' || rect.right + scrollX > options.width || rect.left + scrollX < 0)
      record.selector = selectorOf(el);
  }
  if (isImage && el.tagName !== 'PICTURE') return '';
  let content = lead;
  for (const node of nodesOf(el)) {
    if (node.nodeType === 3) { if (!hidden && (plain || !written)) content += node.data; }
    else if (node.nodeType === 1) {
      const inner = walk(node, index, here);
      content += getComputedStyle(node).display.startsWith('inline') ? inner : ' ' + inner + ' ';
    }
    if (content.length > 2000) content = content.slice(0, 2000);
  }
  content += tail;
  if (record && !hidden) {
    const whole = squash(content);
    if (whole && whole.length <= 120 && whole !== own) record.content = whole;
  }
  return content;
}

function noteInk(node, style, index, clips, {own, isImage, control}) {
  if (control && hasBox(node, style)) candidates.push({index, node, clips, kind: 'box'});
  else if (own) candidates.push({index, node, clips, kind: 'words'});
  else if (isImage && (node.getAttribute('alt') || node.closest('a[href], button'))) candidates.push({index, node, clips, kind: 'picture'});
}
// Boxes in the page's pixels, as of elements.
function collisions() {
  const found = collisionsAmong(candidates);
  hush(true);
  const seen = found.filter(one => {
    const top = one.top + startY;
    scrollPage(Math.max(0, top - innerHeight / 2));
    const by = scrollY - startY;
    return !isHiddenBeneath({...one, top: one.top - by, bottom: one.bottom - by}, index => nodes[index]);
  });
  scrollPage(startY);
  return seen.map(({one, other, left, top, right, bottom}) => ({one, other, box: [left + startX, top + startY, right - left, bottom - top].map(round)}));
}
function layers() {
  return layersOverThePage().map(({node, share}) => ({index: withSelector(recordCover(node)), share: round(share * 100) / 100, words: squash(node.innerText).slice(0, 600)}))
    .filter(({index}) => index >= 0);
}

function withSelector(index) {
  if (index >= 0 && !out[index].selector) out[index].selector = selectorOf(nodes[index]);
  return index;
}

function notePicture(el, style, rect, record) {
  const drawn = drawnSize(el, style, rect);
  if (!drawn) return;
  record.drawn = drawn.map(round);
  const pixels = pixelsOf(el);
  if (pixels) record.pixels = pixels.map(Math.round);
}

// Where a button sends its form. By attributes: fields of a form may be called "action".
function sendsTo(button) {
  const address = button.getAttribute('formaction') || button.form.getAttribute('action') || '';
  try { return new URL(address, document.baseURI).href; } catch { return ''; }
}
function describeControl(el, role, record) {
  const states = statesOf(el, role);
  if (states.length) record.states = states;
  if (el.href && typeof el.href === 'string') record.href = el.href.slice(0, 500);
  if (el.tagName === 'A' && el.hasAttribute('download')) record.type = 'download';
  else if (role === 'button' && (el.type === 'submit' || el.type === 'image') && el.form) record.href = sendsTo(el).slice(0, 500);
  if (el.tagName === 'INPUT' || el.tagName === 'TEXTAREA') {
    record.type = el.type;
    const mode = el.inputMode || (/^(\[0-9\]|\\d)[*+]$/.test(el.pattern || '') ? 'numeric' : '');
    if (mode) record.inputmode = mode;
    if (!['password', 'checkbox', 'radio', 'file'].includes(el.type)) record.value = (el.value || '').slice(0, 200);
  }
  if (el.autocomplete && ['INPUT', 'TEXTAREA', 'SELECT'].includes(el.tagName)) record.autocomplete = el.autocomplete;
  if (el.tagName === 'SELECT') {
    record.options = [...el.options].slice(0, 200).map(option => squash(option.label || option.text));
    record.value = el.selectedIndex >= 0 ? squash(el.options[el.selectedIndex].text) : '';
  }
  record.hints = [el.id, el.getAttribute('name'), el.getAttribute('data-testid'), el.getAttribute('class'), el.getAttribute('rel')]
    .filter(Boolean).join(' ').slice(0, 120);
}

// Whether opening an area would show what stands in it: nothing in between is switched off for a reason of its own.
function wouldShow(node, area) {
  const areaIsHidden = getComputedStyle(area).visibility !== 'visible';
  for (let one = node; one && one !== area; one = parentOf(one)) {
    const style = getComputedStyle(one);
    if (style.display === 'none' || (style.visibility !== 'visible' && !areaIsHidden) || style.opacity === '0') return false;
  }
  return true;
}
// Controls that claim to show a hidden element: by reference to an area around it, or as <summary>.
function findClaims() {
  const claims = [];
  nodes.forEach((node, index) => {
    if (!CONTROLS.has(out[index].role)) return;
    const areas = referencesOf(node);
    if (node.tagName === 'SUMMARY') areas.push(node.parentElement);
    areas.filter(area => !within(node, area) || area.tagName === 'DETAILS').forEach(area => claims.push({area, index}));
  });
  return claims;
}
function findOpeners(claims) {
  nodes.forEach((node, index) => {
    if (!out[index].hidden) return;
    const openers = claims.filter(({area, index: opener}) => opener !== index && within(node, area) && wouldShow(node, area)).map(claim => claim.index);
    if (openers.length) out[index].openers = openers;
  });
}

function visiblePart(el) {
  const rects = [...el.getClientRects()].sort((one, two) => two.width * two.height - one.width * one.height);
  let {left, right, top, bottom} = rects[0] || el.getBoundingClientRect();
  for (let box = parentOf(el); box && box !== document.body; box = parentOf(box)) {
    const style = getComputedStyle(box);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const outer = box.getBoundingClientRect();
    left = Math.max(left, outer.left); right = Math.min(right, outer.right);
    top = Math.max(top, outer.top); bottom = Math.min(bottom, outer.bottom);
  }
  return {left: Math.max(left, 0), right: Math.min(right, innerWidth), top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight)};
}
// 'reached', the element on top, or null when no point of it is in view.
function probeAt(el) {
  const {left, right, top, bottom} = visiblePart(el);
  if (right - left < 1 || bottom - top < 1) return null;
  let cover = null;
  for (const [fx, fy] of [[.5, .5], [.25, .25], [.75, .25], [.25, .75], [.75, .75]]) {
    const hit = deepHit(left + (right - left) * fx, top + (bottom - top) * fy);
    if (!hit) continue;
    if (serves(hit, el)) return 'reached';
    cover = cover || hit;
  }
  return cover;
}
const scrollPage = top => window.scrollTo({left: startX, top, behavior: 'instant'});
const startX = scrollX, startY = scrollY;

function hitTest(el, record) {
  const [, y, , height] = record.box;
  const limit = Math.max(0, document.documentElement.scrollHeight - innerHeight);
  const clamp = value => Math.min(limit, Math.max(0, value));
  const inView = y >= startY && y + height <= startY + innerHeight;
  const first = inView ? startY : clamp(height > innerHeight ? y : y + height - innerHeight);
  let cover = null;
  for (const [order, top] of [first, clamp(y + height / 2 - innerHeight / 2), clamp(y - innerHeight * .25), clamp(y - 1), limit, 0].entries()) {
    if (scrollY !== top) scrollPage(top);
    const answer = probeAt(el);
    if (answer === 'reached') return {hit: cover ? 'first-covered' : 'reached', cover};
    if (order && !answer) continue;
    // Seen in the middle of the screen, where no bar is in the way, is what really lies on it.
    cover = order === 1 ? answer : cover || answer;
  }
  return cover ? {hit: 'covered', cover} : null;
}
function recordCover(cover) {
  for (let node = cover; node; node = parentOf(node)) {
    const index = nodes.indexOf(node);
    if (index >= 0) return index;
  }
  return -1;
}
const hush = quiet => dispatchEvent(new CustomEvent('cxcheck:hush', {detail: quiet}));
function hitTestAll() {
  hush(true);
  const order = nodes.map((_, index) => index).filter(index => {
    const record = out[index];
    return !record.hidden && CONTROLS.has(record.role) && !(record.states || []).includes('disabled');
  }).sort((one, two) => out[one].box[1] - out[two].box[1]);
  for (const index of order) {
    const answer = hitTest(nodes[index], out[index]);
    if (!answer) continue;
    out[index].hit = answer.hit;
    if (answer.cover) out[index].cover = withSelector(recordCover(answer.cover));
    if (answer.hit !== 'covered') noteTouch(nodes[index], out[index], pinned.has(index));
  }
  scrollPage(startY);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => hush(false), 50)));
}

const root = document.documentElement;
walk(document.body || root, -1, {landmark: '', region: '', fixed: false, struck: false, pointer: false, control: false, hidden: false, folded: false, map: false, stars: false, background: paints(getComputedStyle(root)) ? getComputedStyle(root).backgroundColor : '', clips: []});
const claims = findClaims();
findOpeners(claims);
if (options.hitTest) hitTestAll();
// Of several, browsers heed the last.
const meta = [...document.querySelectorAll('meta[name="viewport" i][content]')].at(-1);
return JSON.stringify({
  url: location.href, title: document.title, lang: (document.body && document.body.lang) || root.lang || '', viewport_meta: meta ? meta.content : null,
  scroll_width: Math.max(root.scrollWidth, document.body && !rootClips() ? document.body.scrollWidth : 0), scroll_height: root.scrollHeight,
  collisions: options.hitTest ? collisions() : [], layers: options.hitTest ? layers() : [],
  inner_width: innerWidth, inner_height: innerHeight, layout_width: root.clientWidth, scrolls_sideways: !rootClips(), scrolls_down: !isLocked(), folded: foldedAway(claims), elements: out, truncated, scrolled: [startX, startY],
});
