// The next tap that answers a consent bar, or null. Called in each document with
// {choice, managers, words, tried, inner}: `tried` are keys of controls tapped in vain, `inner` says that it is a frame.
// Sure first: consent managers by their own ids. Else any layer whose words speak of cookies and whose buttons answer.
const TEXT_FIELDS = 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password], input[type=number], input[type=search], textarea';
const MONEY = /[€£$]\s?\d|\d\s?(€|£|kr\b|zł|Kč|CHF|EUR|USD|GBP)/;
const AGE = /(^|\D)(16|18|21)(\D|$)/;
const stems = list => new RegExp('(?<![\\p{L}])(?:' + list.map(stem => stem.endsWith('$') ? stem.slice(0, -1) + '(?![\\p{L}])' : stem).join('|') + ')', 'iu');
const SAYS = Object.fromEntries(Object.entries(words).map(([key, list]) => [key, stems(list)]));
const isShown = el => !hiddenBy(el, el.getBoundingClientRect());
const deepAll = (root, found = []) => {
  for (const el of root.querySelectorAll('*')) { found.push(el); if (el.shadowRoot) deepAll(el.shadowRoot, found); }
  return found;
};
const inside = el => { const found = deepAll(el); return el.shadowRoot ? deepAll(el.shadowRoot, found) : found; };
const nameIn = el => (nameOf(el) || squash(el.textContent) || squash(el.value)).slice(0, 120);
const controlsIn = layer => inside(layer).filter(el => (CONTROLS.has(roleOf(el)) || el.hasAttribute('onclick') || el.tagName === 'LABEL') && isShown(el));
const leads = el => el.tagName === 'A' && el.hasAttribute('href') && !/^\s*(#|javascript:|$)/i.test(el.getAttribute('href'));
function saidIn(el, most = 3000) {
  let text = '';
  const walk = node => {
    for (const one of nodesOf(node)) {
      if (text.length > most) return;
      if (one.nodeType === 3) text += one.data;
      else if (one.nodeType === 1 && !SKIP.has(one.tagName) && one.checkVisibility()) { text += ' '; walk(one); text += ' '; }
    }
  };
  walk(el);
  return squash(text);
}
// What tapping a control of that name means on a consent layer.
function meaning(name) {
  const says = key => SAYS[key].test(name);
  if (!name || name.length > 70) return '';
  if (says('reject') || (says('necessary') && !says('all') && (says('only') || says('accept') || says('ok')))) return 'reject';
  if (says('save') || (says('selection') && says('accept'))) return says('all') && says('accept') ? 'accept' : 'save';
  if (says('settings')) return says('all') && says('accept') ? 'accept' : 'settings';
  if (says('terms') && !says('cookie')) return '';
  if (says('accept')) return 'accept';
  return says('ok') && name.length < 30 ? 'ok' : '';
}
const answersIn = layer => controlsIn(layer).filter(el => !leads(el) && el.tagName !== 'LABEL' && !['checkbox', 'switch', 'radio'].includes(roleOf(el)))
  .map(el => ({el, name: nameIn(el), means: meaning(nameIn(el))}));
// Whether a layer is about consent: it speaks of cookies near its beginning and to that end, it asks for an answer, and
// it is none of the other things that mention them: a form to fill in, a product, an age gate, conditions of sale.
function isConsent(layer) {
  const text = saidIn(layer);
  if (text.length < 12 || text.length > 2900) return false;
  const answers = answersIn(layer);
  const means = new Set(answers.map(one => one.means));
  const strong = means.has('accept') || means.has('reject');
  if (!strong && !means.has('ok') && !means.has('save')) return false;
  if (inside(layer).some(el => el.matches(TEXT_FIELDS) && isShown(el))) return false;
  const head = text.slice(0, 600);
  if (MONEY.test(head) || AGE.test(text.slice(0, 200))) return false;
  if (SAYS.framework.test(head) && strong) return true;
  const named = squash([layer.getAttribute('aria-label'), layer.getAttribute('title')].join(' '));
  if (!SAYS.cookie.test(head) && !SAYS.cookie.test(named)) return false;
  if (answers.some(one => ['accept', 'reject'].includes(one.means) && SAYS.cookie.test(one.name))) return true;
  if (means.has('accept') && means.has('reject')) return true;
  return SAYS.uses.test(text) || (strong && SAYS.purpose.test(text));
}
function isLayer(el) {
  const style = getComputedStyle(el);
  if (style.position === 'fixed' || style.position === 'sticky') return true;
  if (el.tagName === 'DIALOG' || ['dialog', 'alertdialog'].includes(el.getAttribute('role')) || el.getAttribute('aria-modal') === 'true') return true;
  const marks = [el.id, el.getAttribute('class'), el.getAttribute('aria-label')].join(' ');
  if (!/cookie|consent|gdpr|privacy/i.test(marks) || el.closest('main, article')) return false;
  let depth = 0;
  for (let up = el; up && up !== document.body; up = parentOf(up)) depth++;
  return depth <= 3 && el.getBoundingClientRect().width >= innerWidth * .6;
}
const hasPlace = el => { const box = el.getBoundingClientRect(); return (box.width > 1 && box.height > 1 ? isShown(el) : el.checkVisibility()) };

// What stays of a manager once it has been answered, such as a button that opens it again, asks nothing.
const asks = (el, manager) => inside(el).some(one => ['accept', 'reject', 'save'].some(key => manager[key] && one.matches(manager[key])) && isShown(one))
  || answersIn(el).some(one => one.means === 'accept' || one.means === 'reject');

function managedLayers(all) {
  const layers = [];
  for (const manager of managers) {
    for (const el of all) {
      if (!el.matches(manager.bar) || (manager.only && !inside(el).some(one => one.matches(manager.only)))) continue;
      if (el.checkVisibility() && asks(el, manager)) layers.push({el, manager, what: manager.name});
    }
  }
  return layers;
}
function otherLayers(all) {
  const found = all.filter(el => !SKIP.has(el.tagName) && isLayer(el) && hasPlace(el) && isConsent(el));
  if (inner && isConsent(document.body)) found.push(document.body);
  const innermost = found.filter(el => !found.some(other => other !== el && within(other, el) && answersIn(other).length >= answersIn(el).length));
  return innermost.map(el => ({el, manager: null, what: titleOf(el)}));
}
const titleOf = el => {
  const heading = inside(el).find(one => roleOf(one) === 'heading' && isShown(one));
  return (squash(el.getAttribute('aria-label')) || (heading && nameOf(heading)) || saidIn(el, 200)).slice(0, 80);
};
function consentLayers() {
  const all = deepAll(document);
  const managed = managedLayers(all);
  return managed.length ? managed : otherLayers(all);
}
