// Who an element is, in words that still name it once it is broken.
const identityOf = (el, page) => {
  const ROLES = {
    A: 'link', BUTTON: 'button', SELECT: 'combobox', TEXTAREA: 'textbox', IMG: 'img', NAV: 'navigation', MAIN: 'main',
    FORM: 'form', UL: 'list', OL: 'list', LI: 'listitem', TABLE: 'table', TR: 'row', IFRAME: 'iframe', ARTICLE: 'article',
    H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading', SUMMARY: 'button',
  };
  const TYPES = {checkbox: 'checkbox', radio: 'radio', submit: 'button', button: 'button', image: 'button', search: 'searchbox'};
  const tag = el.tagName;
  const role = el.getAttribute('role') || (tag === 'INPUT' ? TYPES[el.type] || 'textbox' : ROLES[tag] || '');
  const whole = el === document.documentElement || el === document.body || Boolean(el.closest('head'));
  const {x, y, width, height} = page.box(el);
  const around = [];
  for (let up = el.parentElement; up && up !== document.body; up = up.parentElement) around.push(page.selector(up));
  return {
    tag: tag.toLowerCase(),
    role,
    name: whole ? '' : page.name(el).slice(0, 120),
    selector: page.selector(el),
    box: [x, y, width, height],
    whole,
    around,
    inside: page.all('[id]', el).slice(0, 40).map(one => page.selector(one)),
  };
};
