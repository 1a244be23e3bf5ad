// What a customer can see and what it is called: the eyes that the page probe, the locators and the reveal share.
// Role and name follow the ARIA in HTML and accname specifications as far as shops use them.
const SKIP = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'META', 'LINK', 'BR', 'WBR', 'SOURCE', 'TRACK', 'TITLE', 'PARAM']);
const CONTROLS = new Set(['link', 'button', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch', 'slider',
  'spinbutton', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'treeitem', 'clickable', 'file', 'date']);
const LANDMARKS = new Set(['banner', 'navigation', 'main', 'contentinfo', 'complementary', 'search', 'form', 'region', 'dialog', 'alertdialog']);
const SECTIONING = 'article, aside, main, nav, section';
const INPUT_ROLES = {button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox', radio: 'radio',
  range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'file', date: 'date', time: 'date', month: 'date', week: 'date',
  'datetime-local': 'date', color: 'button', hidden: ''};
const TAG_ROLES = {BUTTON: 'button', TEXTAREA: 'textbox', SUMMARY: 'button', NAV: 'navigation', MAIN: 'main', ASIDE: 'complementary',
  UL: 'list', OL: 'list', LI: 'listitem', ARTICLE: 'article', TABLE: 'table', TR: 'row', TD: 'cell', TH: 'columnheader', DIALOG: 'dialog',
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading', FORM: 'form', FIELDSET: 'group',
  DETAILS: 'group', OPTION: 'option', IFRAME: 'iframe', VIDEO: 'video', AUDIO: 'audio', CANVAS: 'canvas', SVG: 'img', P: 'paragraph',
  SEARCH: 'search', DT: 'term', DD: 'definition', LABEL: 'label', BLOCKQUOTE: 'blockquote', PROGRESS: 'progressbar', METER: 'meter'};

const squash = text => (text || '').replace(/[\s ]+/g, ' ').trim();
const parentOf = node => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
const childrenOf = el => {
  if (el.shadowRoot) return [...el.shadowRoot.children];
  if (el.tagName === 'SLOT') { const slotted = el.assignedElements(); if (slotted.length) return slotted; }
  return [...el.children];
};
const nodesOf = el => {
  if (el.shadowRoot) return [...el.shadowRoot.childNodes];
  if (el.tagName === 'SLOT') { const slotted = el.assignedNodes(); if (slotted.length) return slotted; }
  return [...el.childNodes];
};
const within = (inner, outer) => { for (let node = inner; node; node = parentOf(node)) if (node === outer) return true; return false; };

function roleOf(el) {
  const explicit = (el.getAttribute('role') || '').trim().split(/\s+/)[0].toLowerCase();
  if (explicit && explicit !== 'presentation' && explicit !== 'none' && explicit !== 'generic') return explicit;
  const tag = el.tagName.toUpperCase();
  if (tag === 'A' || tag === 'AREA') return el.hasAttribute('href') ? 'link' : '';
  if (tag === 'INPUT') return el.type in INPUT_ROLES ? INPUT_ROLES[el.type] : 'textbox';
  if (tag === 'SELECT') return el.multiple || el.size > 1 ? 'listbox' : 'combobox';
  if (tag === 'IMG') return el.getAttribute('alt') === '' ? '' : 'img';
  if (tag === 'SECTION') return el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') ? 'region' : '';
  if (tag === 'HEADER') return el.closest(SECTIONING) ? '' : 'banner';
  if (tag === 'FOOTER') return el.closest(SECTIONING) ? '' : 'contentinfo';
  if (tag === 'SUMMARY') return el.parentElement && el.parentElement.tagName === 'DETAILS' ? 'button' : '';
  if (el.isContentEditable && !(el.parentElement && el.parentElement.isContentEditable)) return 'textbox';
  return TAG_ROLES[tag] || '';
}

function textOf(el, seen) {
  let text = '';
  for (const node of nodesOf(el)) {
    if (node.nodeType === 3) text += node.data;
    else if (node.nodeType === 1 && !SKIP.has(node.tagName) && node.getAttribute('aria-hidden') !== 'true') {
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      const inline = style.display.startsWith('inline');
      const gap = edge => inline && !edge.test(node.textContent) ? '' : ' ';
      text += gap(/^\s/) + (nameOf(node, seen, true) || '') + gap(/\s$/);
    }
  }
  return text;
}
function nameOf(el, seen = new Set(), nested = false) {
  if (seen.has(el)) return '';
  seen.add(el);
  const root = el.getRootNode();
  const by = !nested && el.getAttribute('aria-labelledby');
  if (by) {
    const named = squash(by.split(/\s+/).map(id => root.getElementById && root.getElementById(id)).filter(Boolean)
      .map(one => one.getAttribute('aria-label') || squash(one.textContent)).join(' '));
    if (named) return named;
  }
  const label = squash(el.getAttribute('aria-label'));
  if (label) return label;
  const tag = el.tagName.toUpperCase();
  if (tag === 'IMG' || tag === 'AREA' || (tag === 'INPUT' && el.type === 'image')) {
    const alt = squash(el.getAttribute('alt'));
    if (alt) return alt;
  }
  if (tag === 'INPUT' && ['submit', 'button', 'reset'].includes(el.type))
    return squash(el.value) || {submit: 'Submit', reset: 'Reset', button: ''}[el.type];
  if (tag === 'INPUT' || tag === 'SELECT' || tag === 'TEXTAREA') {
    if (nested) return '';
    const labels = el.labels ? [...el.labels] : [];
    const named = squash(labels.map(one => labelText(one, el)).join(' '));
    return named || squash(el.getAttribute('title')) || squash(el.getAttribute('placeholder'));
  }
  if (tag === 'SVG') { const title = el.querySelector('title'); return title ? squash(title.textContent) : ''; }
  if (tag === 'FIELDSET') { const legend = el.querySelector('legend'); if (legend) return squash(legend.textContent); }
  if (tag === 'IFRAME') return squash(el.getAttribute('title'));
  const role = roleOf(el);
  if (nested || CONTROLS.has(role) || ['heading', 'cell', 'columnheader', 'row', 'term', 'label'].includes(role)) {
    const text = squash(textOf(el, seen));
    if (text) return text;
  }
  return squash(el.getAttribute('title'));
}
function labelText(label, control) {
  if (!within(control, label)) return nameOf(label, new Set(), true) || squash(label.textContent);
  return squash([...label.childNodes].filter(node => node !== control && !(node.contains && node.contains(control)))
    .map(node => node.nodeType === 3 ? node.data : node.nodeType === 1 ? nameOf(node, new Set(), true) : '').join(' '))
    || squash(label.textContent);
}

// Why a customer cannot see an element ('' = can): closed, transparent, off-canvas, clipped, empty.
function hiddenBy(el, rect) {
  if (!el.checkVisibility()) return 'closed';
  const style = getComputedStyle(el);
  if (style.visibility !== 'visible') return 'closed';
  if (!el.checkVisibility({opacityProperty: true, checkOpacity: true})) return 'transparent';
  if (rect.width < 1 || rect.height < 1) return 'empty';
  if (isScreenReaderOnly(el, style, rect)) return 'clipped';
  return outOfReach(el, rect, style);
}
function isScreenReaderOnly(el, style, rect) {
  if (style.clip !== 'auto' && /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(style.clip)) return true;
  if (/inset\((50|100)%/.test(style.clipPath)) return true;
  return rect.width <= 1.5 && rect.height <= 1.5 && style.overflow !== 'visible';
}
// Follows the clipping boxes up to the root. What a scroll box hides can be scrolled to and counts as in reach.
function outOfReach(el, rect, style) {
  let {left, right, top, bottom} = rect;
  let position = style.position;
  let fixed = position === 'fixed';
  for (let box = parentOf(el); box && !fixed; box = parentOf(box)) {
    const boxStyle = getComputedStyle(box);
    if (box === document.documentElement || box === document.body) {
      if (boxStyle.position === 'fixed') fixed = true;
      continue;
    }
    const contains = position !== 'absolute' || boxStyle.position !== 'static' || boxStyle.transform !== 'none';
    if (contains) {
      const clipsX = boxStyle.overflowX !== 'visible', clipsY = boxStyle.overflowY !== 'visible';
      if (clipsX || clipsY) {
        const outer = box.getBoundingClientRect();
        const scrollsX = scrolls(boxStyle.overflowX) && box.scrollWidth > box.clientWidth + 1;
        const scrollsY = scrolls(boxStyle.overflowY) && box.scrollHeight > box.clientHeight + 1;
        if (scrollsX) { left = outer.left; right = outer.right; }
        else if (clipsX) { left = Math.max(left, outer.left); right = Math.min(right, outer.right); }
        if (scrollsY) { top = outer.top; bottom = outer.bottom; }
        else if (clipsY) { top = Math.max(top, outer.top); bottom = Math.min(bottom, outer.bottom); }
        // Boxes for screen readers leave one pixel.
        if (right - left < 1.5 || bottom - top < 1.5) return 'clipped';
      }
      position = boxStyle.position;
      if (position === 'fixed') fixed = true;
    }
  }
  const view = document.documentElement;
  const width = view.clientWidth, height = window.innerHeight;
  if (fixed) return right <= 1 || bottom <= 1 || left >= width - 1 || top >= height - 1 ? 'off-canvas' : '';
  if (right + scrollX <= 1 || bottom + scrollY <= 1) return 'off-canvas';
  if (left + scrollX >= (rootClips() ? width : Math.max(width, view.scrollWidth)) - 1) return 'off-canvas';
  return '';
}
// Whether an element is cut off on a slide beside one that shows: of a row with others like it, inside a clipping box.
function onSlide(el) {
  for (let slide = el, row = parentOf(el); row && row !== document.body; slide = row, row = parentOf(row)) {
    const own = slide.getBoundingClientRect();
    const twins = childrenOf(row).filter(one => one !== slide && one.tagName === slide.tagName);
    const shown = twins.find(one => {
      const box = one.getBoundingClientRect();
      return Math.abs(box.width - own.width) <= own.width * .2 && box.width > 40
        && Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top) > own.height * .5 && !hiddenBy(one, box);
    });
    if (shown && hiddenBy(slide, own) === 'clipped') return true;
  }
  return false;
}
const scrolls = overflow => overflow === 'auto' || overflow === 'scroll';
const rootClips = () => [document.documentElement, document.body].some(root => root && ['hidden', 'clip'].includes(getComputedStyle(root).overflowX));

// A box or radio button that is drawn by its label is as visible as its label.
function standIn(el) {
  if (el.tagName !== 'INPUT' || !['checkbox', 'radio', 'file'].includes(el.type)) return null;
  return [...(el.labels || [])].find(label => !hiddenBy(label, label.getBoundingClientRect())) || null;
}
function seen(el) {
  const own = hiddenBy(el, el.getBoundingClientRect());
  if (!own) return el;
  return own === 'closed' && !el.checkVisibility() ? null : standIn(el);
}

function deepHit(x, y) {
  let hit = document.elementFromPoint(x, y);
  while (hit && hit.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}
// Whether touching `hit` does what touching `el` does.
function serves(hit, el) {
  if (within(hit, el)) return true;
  const label = hit.closest && hit.closest('label');
  if (label && (label.control === el || within(el, label))) return true;
  if (el.tagName === 'LABEL' && el.control && within(hit, el.control)) return true;
  const other = hit.closest && hit.closest('a[href], button, input, [role=button], [role=link]');
  if (!other) return false;
  if (el.href && other.href) return other.href === el.href;
  // A bar that repeats a button of the page is as good as the button.
  const name = nameOf(el);
  return Boolean(name) && roleOf(other) === roleOf(el) && nameOf(other) === name && other.form === el.form;
}

// The areas a control names: by id, or as libraries do by a simple selector in any attribute of theirs.
const referencesOf = el => {
  const areas = [];
  for (const {name, value} of el.attributes) {
    if (['class', 'style', 'id'].includes(name) || value.length > 120) continue;
    if (name === 'aria-controls' || name === 'popovertarget')
      areas.push(...value.split(/\s+/).map(id => document.getElementById(id)));
    else if (/^[#.][\w-]+$/.test(value)) areas.push(...document.querySelectorAll(value));
  }
  return areas.filter(Boolean);
};

// For each child its number among those of its tag, and how many those are: counted once a parent, as lists are long.
const PLACES = new Map();
function placesIn(parent) {
  if (PLACES.has(parent)) return PLACES.get(parent);
  const counts = {};
  const places = new Map();
  for (const child of parent.children) {
    const tag = child.tagName;
    counts[tag] = (counts[tag] || 0) + 1;
    places.set(child, [counts[tag], () => counts[tag]]);
  }
  PLACES.set(parent, places);
  return places;
}
const SELECTORS = new Map();
function selectorOf(el) {
  if (SELECTORS.has(el)) return SELECTORS.get(el);
  const root = el.getRootNode();
  const outside = root instanceof ShadowRoot ? selectorOf(root.host) + ' >>> ' : '';
  let own = '';
  if (el.id && root.querySelectorAll('#' + CSS.escape(el.id)).length === 1) own = outside + '#' + CSS.escape(el.id);
  else {
    const parent = el.parentElement;
    const [place, twins] = placesIn(parent || root).get(el);
    const step = CSS.escape(el.tagName.toLowerCase()) + (twins() > 1 ? `:nth-of-type(${place})` : '');
    if (!parent) own = outside + step;
    else own = el === document.body ? 'body' : selectorOf(parent) + ' > ' + step;
  }
  SELECTORS.set(el, own);
  return own;
}
