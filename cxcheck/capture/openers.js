// Controls a customer would try in order to see a hidden element (or, for null, anything hidden), likeliest first.
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
const deepAll = (root, found = []) => {
  for (const el of root.querySelectorAll('*')) { found.push(el); if (el.shadowRoot) deepAll(el.shadowRoot, found); }
  return found;
};
const all = deepAll(document);
const isControl = el => CONTROLS.has(roleOf(el)) || el.tagName === 'LABEL';
const closed = el => el.getAttribute('aria-expanded') === 'false' || (el.tagName === 'SUMMARY' && el.parentElement && !el.parentElement.open)
  || (el.getAttribute('role') === 'tab' && el.getAttribute('aria-selected') === 'false');
const said = el => [nameOf(el), el.id, el.getAttribute('class') || '', el.getAttribute('title') || ''].join(' ').replace(/[_-]/g, ' ');
const openable = all.filter(el => isControl(el) && isVisible(el) && !leads(el) && !el.disabled);

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
  return MENU.test(said(el)) && !CLOSES.test(nameOf(el)) ? 1 : 0;
}
const ranked = openable.map(el => ({el, rank: sends(el) ? 0 : claim(el) || guess(el)})).filter(one => one.rank > 0);
ranked.sort((one, two) => two.rank - one.rank);
return ranked.slice(0, 24).map(one => one.el);
