// What is drawn of pictures and words: sizes before cropping, and what boxes around words cut off.

// [width, height] at which the whole of a picture is drawn, cropped parts included; null for drawings, which have no
// pixels, and for what only holds the place of a picture that is still to come.
function drawnSize(el, style, rect) {
  if (!el.complete || !el.naturalWidth || isDrawing(el.currentSrc || el.src) || isStandIn(el)) return null;
  const turned = style.transform !== 'none' && !/^matrix\([^,]+, 0, 0, /.test(style.transform);
  const moved = turned || (style.transform === 'none' && Math.abs(rect.width - el.offsetWidth) > 1);
  const inset = sides => sides.reduce((sum, side) => sum + (parseFloat(style['padding' + side]) || 0) + (parseFloat(style[`border${side}Width`]) || 0), 0);
  const width = (moved ? el.offsetWidth : rect.width) - inset(['Left', 'Right']);
  const height = (moved ? el.offsetHeight : rect.height) - inset(['Top', 'Bottom']);
  const across = width / el.naturalWidth, down = height / el.naturalHeight;
  const scale = {contain: Math.min(across, down), cover: Math.max(across, down), none: 1, 'scale-down': Math.min(1, across, down)}[style.objectFit];
  return scale === undefined ? [width, height] : [el.naturalWidth * scale, el.naturalHeight * scale];
}
let kinds = null;
function isDrawing(address) {
  if (/^data:image\/svg|\.svg([?#]|$)/i.test(address)) return true;
  if (!kinds) kinds = new Map(performance.getEntriesByType('resource').map(one => [one.name, one.contentType || '']));
  return /svg/.test(kinds.get(address) || '');
}
// Pages that load pictures late show a small or blurred one until then.
function isStandIn(el) {
  const late = el.getAttribute('data-src') || el.getAttribute('data-lazy-src');
  if (late) { try { if (new URL(late, document.baseURI).href !== el.currentSrc) return true; } catch { return true; } }
  const many = el.getAttribute('data-srcset');
  return Boolean(many && many !== el.getAttribute('srcset')) || /blur/.test(getComputedStyle(el).filter);
}
// [width, height] of the file in pixels: what a browser calls the natural size is divided by what srcset claims.
function pixelsOf(el) {
  const sources = el.parentElement && el.parentElement.tagName === 'PICTURE' ? [...el.parentElement.querySelectorAll('source')] : [];
  for (const from of [...sources, el]) {
    for (const part of (from.getAttribute('srcset') || '').split(/,\s+|\s,/)) {
      const [address, claim] = part.trim().split(/\s+/);
      if (!claim) continue;
      let whole = '';
      try { whole = new URL(address, document.baseURI).href; } catch { continue; }
      if (whole !== el.currentSrc) continue;
      const ratio = claim.endsWith('w') ? parseFloat(claim) / el.naturalWidth : parseFloat(claim);
      if (ratio > 0) return [el.naturalWidth * ratio, el.naturalHeight * ratio];
    }
  }
  return null;
}

// Boxes around an element that cut off what does not fit into them; `null` once it can be scrolled.
function clipsOf(el, style, above) {
  const holds = ({style: one}) => one.position !== 'static' || one.transform !== 'none';
  const free = style.position === 'fixed' ? [] : above && style.position === 'absolute' ? above.filter(holds) : above;
  if (free === null || style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return free;
  const [wide, high] = [el.scrollWidth > el.clientWidth + 1, el.scrollHeight > el.clientHeight + 1];
  if ((scrolls(style.overflowX) && wide) || (scrolls(style.overflowY) && high)) return null;
  return wide || high ? [...free, {el, style, x: style.overflowX !== 'visible', y: style.overflowY !== 'visible'}] : free;
}
const CUT_WIDTH = 3;
// Share of a line's height from which it is cut: rects of lines are higher than letters.
const CUT_HEIGHT = .35;
const UNFOLD = /(^|\s)(more|less|expand|unfold|mehr|weiterlesen|aufklappen|plus|la suite|más|altro|meer|więcej|rozwiń|mais|mer|mere|lisää|více|viac|több|περισσότερα|daha)(\s|$|…)|^(…|\.\.\.)$/i;

// What boxes cut off of an element's words: [pixels across, lines of it that cannot be read, lines, how it ends, whether
// something shows the rest]; null where nothing is cut. How: 0 in the middle of letters, 1 with an ellipsis.
function cutWords(el, style, clips) {
  const lines = linesOf(el).filter(({width, height}) => width > 1 && height > 1);
  if (!lines.length) return null;
  let across = 0, gone = 0, shown = 0;
  const least = Math.min(...clips.map(({el: box}) => box.clientHeight));
  for (const line of lines) {
    const rest = visibleOf(line, clips);
    if (rest.bottom - rest.top < line.height * (1 - CUT_HEIGHT)) gone++;
    else if (rest.right - rest.left > 1) { shown++; across = Math.max(across, line.width - (rest.right - rest.left)); }
    if (rest.bottom - rest.top > 2 && rest.right - rest.left > 2) shown += .001;
  }
  if (!shown || (across <= CUT_WIDTH && !gone) || least < 4) return null;
  if (el.closest('[aria-hidden=true], marquee, pre, code, [contenteditable]') || slides(el)) return null;
  const [inner] = clips.slice(-1);
  const ends = clips.some(({style: one}) => one.textOverflow === 'ellipsis' || (one.webkitLineClamp && one.webkitLineClamp !== 'none'));
  return [round(across > CUT_WIDTH ? across : 0), gone, lines.length, ends ? 1 : 0, opensMore(el, inner.el) ? 1 : 0];
}
function visibleOf({left, right, top, bottom}, clips) {
  for (const {el, style, x, y} of clips) {
    const box = el.getBoundingClientRect();
    const border = side => parseFloat(style[`border${side}Width`]) || 0;
    if (x) { left = Math.max(left, box.left + border('Left')); right = Math.min(right, box.right - border('Right')); }
    if (y) { top = Math.max(top, box.top + border('Top')); bottom = Math.min(bottom, box.bottom - border('Bottom')); }
  }
  return {left, right: Math.max(left, right), top, bottom: Math.max(top, bottom)};
}
// Whether something in or beside the box shows the rest: what says that it opens something, or is called so.
function opensMore(el, box) {
  if (el.closest('summary, [aria-expanded], [aria-haspopup]:not([aria-haspopup=false]), [aria-controls]')) return true;
  let around = box;
  for (let depth = 0; depth < 3 && around && around !== document.documentElement; depth++, around = parentOf(around)) {
    const controls = [...around.querySelectorAll('button, summary, label, a[href^="#"], a[href^="javascript"], a:not([href]), [role=button], [aria-expanded], [aria-controls]')];
    if (controls.length > 12) return false;
    if (controls.some(one => !within(el, one) && (one.hasAttribute('aria-expanded') || one.hasAttribute('aria-controls') || one.tagName === 'SUMMARY' || UNFOLD.test(nameOf(one))))) return true;
  }
  return false;
}
