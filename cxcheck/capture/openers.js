// Controls a customer would try in order to see a hidden element (or, for null, anything hidden), likeliest first.
// Called with {target, guesses}: without guesses only what refers to the target's surroundings.
// Never links that lead away, and never buttons that send a form: only what opens and closes.
const MENU = /\b(menu|nav|navigation|hamburger|burger|drawer|offcanvas|off-canvas|sidebar|more|filters?|toggle|toggler|show|expand|open|details)\b/i;
const CLOSES = /^(close|hide|dismiss|schließen|fermer|cerrar)\b/i;
const isVisible = el => !hiddenBy(el, el.getBoundingClientRect());
const leads = el => {
  if (el.tagName !== 'A' || !el.hasAttribute('href')) return false;
  const href = el.getAttribute('href').trim();
  return !(href === '' || href.startsWith('#') || href.toLowerCase().startsWith('javascript:') || (el.hash && el.href.split('#')[0] === location.href.split('#')[0]));
};
const sends = el => (el.tagName === 'BUTTON' || el.tagName === 'INPUT') && el.type === 'submit' && el.form;
// Nobody taps a whole section in order to open something.
const isLarge = el => { const box = el.getBoundingClientRect(); return box.width * box.height > innerWidth * innerHeight * .4; };
const deepAll = (root, found = []) => {
  for (const el of root.querySelectorAll('*')) { found.push(el); if (el.shadowRoot) deepAll(el.shadowRoot, found); }
  return found;
};
const all = deepAll(document);
const isControl = el => CONTROLS.has(roleOf(el)) || el.tagName === 'LABEL';
const closed = el => el.getAttribute('aria-expanded') === 'false' || (el.tagName === 'SUMMARY' && el.parentElement && !el.parentElement.open)
  || (el.getAttribute('role') === 'tab' && el.getAttribute('aria-selected') === 'false');
const said = el => [nameOf(el), el.id, el.getAttribute('class') || '', el.getAttribute('title') || ''].join(' ').replace(/[_-]/g, ' ');
// A pointer or a handler of its own makes anything a control for a customer.
const looksTouchable = el => el.hasAttribute('onclick') || (getComputedStyle(el).cursor === 'pointer'
  && !(el.parentElement && getComputedStyle(el.parentElement).cursor === 'pointer'));
// What a hidden area hides: the outermost box that does not show. Menus and folds are told by the controls inside them.
const hiddenRoot = el => { let root = el; for (let up = el; up && up !== document.body; up = parentOf(up)) if (!isVisible(up)) root = up; return root; };
const sought = target ? [target] : all.filter(el => CONTROLS.has(roleOf(el)) && el.tagName !== 'OPTION' && !isVisible(el)).slice(0, 400);
const roots = new Set(sought.map(hiddenRoot));
// The line above a fold, or the head of the box that holds it, is what a customer touches, whatever its markup says.
const heads = new Set();
const isLine = el => isVisible(el) && !el.querySelector('a[href], button, input, select, textarea');
for (const root of roots) {
  const above = root.previousElementSibling;
  if (above && isLine(above)) heads.add(above);
  const holder = parentOf(root);
  const head = holder && holder !== document.body && [...holder.children].find(one => one !== root && isVisible(one));
  if (head && /^H[1-6]$/.test(head.tagName) && isLine(head)) heads.add(head);
}
const isHead = el => heads.has(el);
const inTop = el => { const box = el.getBoundingClientRect(); return box.top + scrollY < 160 && box.width < 120; };
const nameless = el => !nameOf(el) && !squash(el.textContent);
const openable = all.filter(el => !leads(el) && !el.disabled && !isLarge(el) && (isControl(el) || isHead(el) || looksTouchable(el)) && isVisible(el));

function claim(el) {
  if (!target) return closed(el) || el.getAttribute('aria-haspopup') || referencesOf(el).some(area => !isVisible(area)) ? 2 : 0;
  // What is open already would only be closed: the menu around a closed submenu.
  if (el.tagName === 'SUMMARY' && within(target, el.parentElement)) return el.parentElement.open ? 0 : 4;
  if (referencesOf(el).some(area => within(target, area) && !isVisible(area))) return 4;
  if (el.tagName === 'LABEL' && el.control && !isVisible(el.control) && before(el.control)) return 3;
  if (closed(el) || el.getAttribute('aria-haspopup')) return nearby(el) ? 3 : 2;
  return 0;
}
// The checkbox hack: a box before the hidden area, drawn by its label, opens it by a sibling selector.
const before = box => [...(box.parentElement ? box.parentElement.children : [])].some(one => one !== box && within(target, one));
const nearby = el => { let node = parentOf(el); for (let up = 0; node && up < 3; up++, node = parentOf(node)) if (within(target, node)) return true; return false; };
function guess(el) {
  if (sends(el) || el.getAttribute('aria-expanded') === 'true' || ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider', 'spinbutton'].includes(roleOf(el))) return 0;
  if (el.tagName === 'LABEL' && !(el.control && !isVisible(el.control))) return 0;
  if (CLOSES.test(nameOf(el)) || !roots.size) return 0;
  if (isHead(el)) return 1.5;
  if (!isControl(el) && !looksTouchable(el)) return 0;
  return MENU.test(said(el)) || (nameless(el) && inTop(el)) ? 1 : 0;
}
const ranked = openable.map(el => ({el, rank: sends(el) ? 0 : claim(el) || guess(el)})).filter(one => one.rank > (guesses ? 0 : 2));
ranked.sort((one, two) => two.rank - one.rank);
return ranked.slice(0, 24).map(one => one.el);
