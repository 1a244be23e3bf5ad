// Ratings as they are drawn: how many of how many stars are filled, told from what icons, letters and bars look like.
// Only boxes that are called after stars or ratings, hold star letters, or hold five drawings of one shape are asked.
const STAR_MARKS = /(^|[^A-Za-z])([Ss]tars?(?![a-z])|[Ss]tar[A-Z]|[Rr]at(ings?|ed|e)(?![a-z])|[Ss]tern(e|en)?(?![a-z])|[ÉEée]toiles?|[Ee]strellas?|[Ss]telle|[Ss]terren)|[a-z](Stars?(?![a-z])|Rating)/;
const GLYPHS = /[★⭐☆✩]/gu;
const LIGATURE = /^(star|grade|star_rate|star_half|star_border|star_outline)$/;
const HALF = /(^|[^a-z])half|half([^a-z]|$)|star_half/i;
const EMPTY = /(^|[^a-z])(empty|outlined?|border|blank|off|o|regular|far|inactive|gr[ea]y|unfilled|hollow|star_border|star_outline)(?![a-z])|(^|\s)bi-star(\s|$)|[☆✩]/i;
const FULL = /(^|[^a-z])(full|filled|fill|on|active|solid|gold|yellow)(?![a-z])/i;
const USUAL_STARS = 5;
const MOST_STARS = 10;
// Pixels of one star, and of a row of them.
const STAR_SIZE = [5, 64], ROW_HEIGHT = 100;
// A row of five by its height: with a line's room above and below, or with gaps.
const ROW_SHAPE = [2.8, 9];
// Least saturation of a filled star, or else its contrast with the ground.
const COLOURED = .25, DARK = 4;

const marksOf = el => ['class', 'id', 'aria-label', 'title', 'itemprop', 'src'].map(name => el.getAttribute(name) || '').join(' ');
const wordsOf = text => squash(text.replace(GLYPHS, ''));
// An icon and what it is wrapped around.
function chainOf(icon) {
  const chain = [];
  for (let one = icon; one && chain.length < 4; one = one.shadowRoot ? null : one.firstElementChild) chain.push(one);
  return chain;
}
const isStar = icon => chainOf(icon).some(one => STAR_MARKS.test(marksOf(one)) || /star(?!t)/i.test(one.getAttribute('href') || '')) || LIGATURE.test(squash(icon.textContent));

// [filled, of how many] where the box is such a rating; null for all else, for what customers rate with, and for none filled.
function starsOf(el, rect, written, ground) {
  const first = el.firstElementChild;
  if (rect.height > ROW_HEIGHT || (!first && !written && !STAR_MARKS.test(marksOf(el)))) return null;
  const marked = STAR_MARKS.test(marksOf(el));
  const candidate = marked || written.search(GLYPHS) >= 0 || (first && isStar(first)) || hasFiveDrawings(el);
  if (!candidate || asksForStars(el)) return null;
  const share = marked ? shareOfBar(el, rect) ?? shareOfGradient(el) : null;
  if (share === 0) return null;
  return share === null ? filledOf(el, ground, marked) : [hundredths(share * USUAL_STARS), USUAL_STARS];
}
const hundredths = value => Math.round(value * 100) / 100;

// What customers fill in themselves: radio buttons, sliders, the stars of a form for a review.
function asksForStars(el) {
  if (el.closest('label, fieldset, [role=radiogroup], [role=slider], [role=radio]')) return true;
  if (el.querySelector('input:not([type=hidden]), select, textarea, button, label, [role=radio], [role=button], [role=slider]')) return true;
  const form = el.closest('form');
  return Boolean(form && form.querySelector('textarea'));
}
// Five drawings of one many-cornered shape, whatever they are called.
function hasFiveDrawings(el) {
  const icons = childrenOf(el);
  if (icons.length !== USUAL_STARS || icons.some(one => one.tagName !== 'svg')) return false;
  const shapes = icons.map(one => one.querySelector('path, polygon')).map(one => one && (one.getAttribute('d') || one.getAttribute('points') || ''));
  return shapes.every(one => one && one === shapes[0]) && (shapes[0].match(/-?\d*\.?\d+/g) || []).length >= 16;
}

// Share of an upper row of stars that its box lets through; 0 where nothing of it shows, null where there is none.
function shareOfBar(el, rect) {
  const children = childrenOf(el);
  const rows = children.filter(one => /^(SPAN|DIV|I|B|STRONG|P|UL)$/.test(one.tagName));
  if (!rows.length || rows.length > 3) return null;
  const rightToLeft = getComputedStyle(el).direction === 'rtl';
  const shares = [];
  for (const row of rows) {
    const style = getComputedStyle(row), box = row.getBoundingClientRect();
    const measured = row.style.width.includes('%') || row.style.width.includes('px');
    if (!measured && style.overflowX === 'visible' && style.position !== 'absolute') continue;
    const share = box.width / rect.width;
    if (measured && share < .05) return 0;
    const shape = rect.width / Math.max(1, box.height);
    const apart = rightToLeft ? rect.right - box.right : box.left - rect.left;
    if (shape < ROW_SHAPE[0] || shape > ROW_SHAPE[1] || Math.abs(apart) > 2 || share > 1.02) continue;
    if (box.height < rect.height * .4 || box.height > rect.height * 1.6 || !drawsRow(row)) continue;
    shares.push(Math.min(1, share));
  }
  return shares.length ? Math.min(...shares) : null;
}
function drawsRow(row) {
  if ((row.textContent.match(GLYPHS) || []).length >= 3 || childrenOf(row).filter(isStar).length >= 3) return true;
  return [row, row.firstElementChild].filter(Boolean).some(one => [...(said(one, '::before'))].length >= 3
    || [getComputedStyle(one), getComputedStyle(one, '::before')].some(style => style.content !== 'none' && isPictured(style)));
}
const isPictured = style => style.backgroundImage.includes('url(') || style.maskImage.includes('url(');
function said(el, place) {
  const {content} = getComputedStyle(el, place);
  return /^".*"$/.test(content) ? content.slice(1, -1) : '';
}
// Where letters or a mask let a ground of two colours through: where the first of them ends.
function shareOfGradient(el) {
  for (const [place, letters] of [[undefined, el.textContent], ['::before', said(el, '::before')]]) {
    const style = getComputedStyle(el, place);
    if (!style.backgroundImage.startsWith('linear-gradient')) continue;
    const masked = style.maskImage.includes('url(');
    if (!masked && (!/text/.test(style.backgroundClip) || (letters.match(GLYPHS) || []).length < USUAL_STARS)) continue;
    const ends = /\)? (\d+(?:\.\d+)?)%, .*?(\d+(?:\.\d+)?)(?:%|px)/.exec(style.backgroundImage);
    if (ends && Number(ends[2]) <= Number(ends[1]) + 1) return Number(ends[1]) / 100;
  }
  return null;
}

function filledOf(el, ground, marked) {
  const icons = rowOf(el, marked);
  if (!icons.length || (icons.length > USUAL_STARS && icons.length !== MOST_STARS)) return null;
  const number = icons.length, paints = icons.map(one => one.paint);
  const whole = icons.findIndex(one => one.paint !== paints[0] || HALF.test(one.names));
  const filled = whole < 0 ? number : whole;
  const half = filled < number && HALF.test(icons[filled].names);
  const rest = icons.slice(filled + (half ? 1 : 0));
  if (rest.some(one => one.paint !== rest[0].paint) || (filled && EMPTY.test(icons[0].names)) || !(filled || half)) return null;
  if (rest.length) return number >= 3 ? [filled + (half ? .5 : 0), number] : null;
  if (half) return [filled + .5, Math.max(number, USUAL_STARS)];
  if (!isFilled(icons[0], ground) || (number === 1 && !standsAlone(el))) return null;
  const share = shareShown(el, icons);
  return share < .05 ? null : [hundredths(number * share), Math.max(number, USUAL_STARS)];
}

// The stars in a box from the first to the last: elements, or letters; none where they are no row.
function rowOf(el, marked) {
  const letters = nodesOf(el).flatMap(node => lettersOf(node, el));
  if (letters.length) return letters;
  const drawings = marked || hasFiveDrawings(el);
  const icons = childrenOf(el).filter(one => (drawings || isStar(one)) && hasNoWords(one))
    .map(node => ({node, box: node.getBoundingClientRect()})).filter(({box}) => box.width >= 1 && box.height >= 1);
  const row = icons.filter(({node}) => node.tagName === icons[0].node.tagName);
  if (!row.length || !isRow(row) || row.some(({node}) => isTouched(node, el))) return [];
  row.sort((one, other) => (one.box.left - other.box.left) * (getComputedStyle(el).direction === 'rtl' ? -1 : 1));
  return row.map(({node, box}) => ({box, ...lookOf(node)})).filter(one => one.drawn);
}
function lettersOf(node, el) {
  const own = node.nodeType === 3 ? el : node.nodeType === 1 && /^(SPAN|I|B|EM|STRONG|LI)$/.test(node.tagName) && !wordsOf(node.textContent) ? node : null;
  const letters = (own && node.textContent.match(GLYPHS)) || [];
  if (!letters.length) return [];
  const style = getComputedStyle(own);
  if (!own.checkVisibility({visibilityProperty: true, opacityProperty: true})) return [];
  return letters.map(letter => ({names: letter + (own === el ? '' : marksOf(own)), colour: style.color, paint: [letter, style.color, style.opacity].join()}));
}
const hasNoWords = icon => { const text = squash(icon.textContent); return !text || LIGATURE.test(text) || icon.tagName === 'svg'; };
function isRow(row) {
  const [{box: first}] = row;
  const fits = size => size >= STAR_SIZE[0] && size <= STAR_SIZE[1];
  const places = row.map(({box}) => box.left).sort((one, other) => one - other);
  return row.every(({box}) => fits(box.height) && fits(box.width) && box.width / box.height > .4 && box.width / box.height < 2.5
    && Math.abs(box.width - first.width) < first.width * .35 && Math.abs(box.top - first.top) < first.height * .5)
    && places.every((left, place) => !place || left - places[place - 1] < first.width * 2.5);
}
// An icon that does something itself.
const isTouched = (icon, el) => /^(A|BUTTON|INPUT|LABEL)$/.test(icon.tagName)
  || (getComputedStyle(icon).cursor === 'pointer' && getComputedStyle(el).cursor !== 'pointer');

// What an icon looks like: {paint: alike for icons that look alike, colour: of its ink or '', drawn, names}.
function lookOf(icon) {
  const paint = [], names = [];
  let colour = '', drawn = false;
  for (const one of chainOf(icon)) {
    const style = getComputedStyle(one), before = getComputedStyle(one, '::before');
    const letter = before.content !== 'none' && before.content !== 'normal';
    names.push(marksOf(one), one.getAttribute('href') || '', LIGATURE.test(squash(one.textContent)) ? squash(one.textContent) : '');
    paint.push(style.color, style.opacity, style.visibility, style.filter, style.backgroundImage, style.backgroundPosition, style.maskImage);
    if (letter) paint.push(before.content, before.color, before.fontWeight, before.opacity, before.backgroundImage, before.backgroundColor);
    if (isPictured(style) || one.tagName === 'IMG') { drawn = true; colour = style.maskImage.includes('url(') ? style.backgroundColor : ''; paint.push(style.backgroundColor, one.currentSrc || ''); }
    if (letter || LIGATURE.test(squash(one.textContent))) { drawn = true; colour = letter ? before.color : style.color; }
    if (style.clipPath.startsWith('polygon')) { drawn = true; colour = style.backgroundColor; paint.push(colour); }
    if (one instanceof SVGElement) {
      drawn = true;
      paint.push(style.fill, style.fillOpacity, style.stroke, one.getAttribute('d') || one.getAttribute('points') || one.getAttribute('href') || '');
      if (/^(path|polygon|use|g)$/.test(one.tagName)) colour = style.fill;
      if (one.tagName !== 'svg' && style.fill === 'none') names.push('outline');
    }
  }
  return {paint: paint.join('|'), names: names.join(' '), colour, drawn};
}
function isFilled({names, colour}, ground) {
  if (EMPTY.test(names)) return false;
  const ink = colour && colourOf(colour);
  if (!ink) return !colour && FULL.test(names);
  if (ink.alpha < .5) return false;
  const [least, most] = [Math.min(ink.red, ink.green, ink.blue), Math.max(ink.red, ink.green, ink.blue)];
  return (most > 0 && (most - least) / most >= COLOURED) || contrast(ink, colourOf(ground || '') || colourOf('rgb(255, 255, 255)')) >= DARK;
}
// A single star is a rating of one only where it belongs to no number, no words and no control.
function standsAlone(el) {
  if (wordsOf(el.textContent) || el.closest('a, button, [role=button]') || wordsOf(said(el, '::after'))) return false;
  const own = el.getBoundingClientRect();
  let box = el;
  for (let depth = 0; depth < 2 && box.parentElement; depth++, box = box.parentElement) {
    for (const beside of box.parentElement.childNodes) {
      if (beside === box || !squash(beside.textContent)) continue;
      const range = document.createRange();
      range.selectNodeContents(beside);
      const rect = range.getBoundingClientRect();
      if (rect.top < own.bottom - 2 && rect.bottom > own.top + 2) return false;
    }
    if (childrenOf(box.parentElement).some(one => one !== box && one.tagName === box.tagName && one.offsetWidth <= STAR_SIZE[1] && isStar(one))) return false;
  }
  return true;
}
// Share of a row that the boxes around it let through.
function shareShown(el, icons) {
  const range = document.createRange();
  range.selectNodeContents(el);
  const boxes = icons[0].box ? icons.map(one => one.box) : [range.getBoundingClientRect()];
  const left = Math.min(...boxes.map(one => one.left)), right = Math.max(...boxes.map(one => one.right));
  let shown = right;
  for (const box of [el, parentOf(el)]) if (box && getComputedStyle(box).overflowX !== 'visible') shown = Math.min(shown, box.getBoundingClientRect().right);
  return right > left ? Math.max(0, Math.min(1, (shown - left) / (right - left))) : 1;
}
