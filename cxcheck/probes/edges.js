// What is cut by the left or right edge of the page: lines of text, pictures, boxes of controls, as they are drawn.
// The edge is the screen's; where the page lays itself out wider than the screen, that of its layout.
const EDGE = Math.max(options.width, document.documentElement.clientWidth);
const SLACK = 3;
const MOVERS = /(^|[\s_-])(carousel|swiper|slick|splide|glide|owl|flickity|embla|keen-slider|slider|marquee|ticker)/i;

const straddles = ({left, right}) => right > SLACK && left < EDGE - SLACK && (left < -SLACK || right > EDGE + SLACK);

// [left, right] of what is drawn of an element and cut by the page's edge, null where nothing is; `dx` leads from the
// screen to the page. What scrolls, and what a box of its own crops on purpose, is not cut by the page.
function cutAtEdge(el, style, rect, dx, {own, isImage, control}) {
  const beyond = rect.left + dx < 0 || rect.right + dx > EDGE;
  const spills = own && (el.scrollWidth > el.clientWidth || style.direction === 'rtl' || style.textIndent !== '0px');
  if (!(beyond || spills) || el.closest('[aria-hidden=true]')) return null;
  let drawn = [];
  if (isImage) drawn = [pictureOf(el, style, rect)].filter(Boolean);
  else {
    if (own) drawn = linesOf(el);
    if (control && hasBox(el, style)) drawn.push(rect);
  }
  const moved = drawn.map(({left, right}) => ({left: left + dx, right: right + dx}));
  const wide = box => box.left <= 1 && box.right >= EDGE - 1;
  // What spans the screen bleeds on purpose: a bar's padding, a picture cropped on both sides. Its words are lines.
  const cut = moved.filter((box, index) => straddles(box) && !(drawn[index] === rect && wide(box))
    && !(isImage && box.left < -SLACK && box.right > EDGE + SLACK));
  const kept = cut.map(box => clippedBy(el, box, dx, isImage)).filter(box => box && straddles(box));
  if (!kept.length) return null;
  return [Math.min(...kept.map(box => box.left)), Math.max(...kept.map(box => box.right))];
}
function linesOf(el) {
  const range = document.createRange();
  return nodesOf(el).filter(node => node.nodeType === 3 && node.data.trim()).flatMap(node => {
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });
}
// Decoration (empty alternative text) may bleed, unless it is all that a control shows.
function pictureOf(el, style, rect) {
  const decoration = el.getAttribute('alt') === '' || ['presentation', 'none'].includes(el.getAttribute('role'));
  if (decoration && !el.closest('a[href], button')) return null;
  if (el.tagName.toUpperCase() === 'SVG' && !nameOf(el) && !el.closest('a[href], button')) return null;
  const inset = side => (parseFloat(style['padding' + side]) || 0) + (parseFloat(style[`border${side}Width`]) || 0);
  const left = rect.left + inset('Left'), right = rect.right - inset('Right');
  const height = rect.height - inset('Top') - inset('Bottom');
  if (!el.naturalWidth || !['contain', 'scale-down', 'none'].includes(style.objectFit)) return {left, right};
  const scale = style.objectFit === 'none' ? 1 : Math.min((right - left) / el.naturalWidth, height / el.naturalHeight);
  const width = Math.min(right - left, el.naturalWidth * scale), middle = (left + right) / 2;
  return {left: middle - width / 2, right: middle + width / 2};
}
function hasBox(el, style) {
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(el.tagName)) return true;
  const painted = !['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor) || style.backgroundImage !== 'none';
  return painted || ['Left', 'Right'].some(side => parseFloat(style[`border${side}Width`]) > 0);
}
// The box after the clipping boxes around it; null if it can be scrolled to, or if one of them, not the page, cuts it.
function clippedBy(el, {left, right}, dx, isImage) {
  let position = isImage ? getComputedStyle(el).position : 'static';
  for (let box = isImage ? parentOf(el) : el; box && box !== document.body && box !== document.documentElement; box = parentOf(box)) {
    const boxStyle = getComputedStyle(box);
    if (position === 'fixed') break;
    if (position === 'absolute' && boxStyle.position === 'static' && boxStyle.transform === 'none') continue;
    position = boxStyle.position;
    if (boxStyle.overflowX === 'visible') continue;
    if (scrolls(boxStyle.overflowX) && box.scrollWidth > box.clientWidth + 1) return null;
    if (holdsThePage(box)) continue;
    const outer = box.getBoundingClientRect();
    const from = outer.left + dx, to = outer.right + dx;
    const byTheLeft = left < -SLACK && from >= (isImage ? -SLACK : SLACK);
    const byTheRight = right > EDGE + SLACK && to <= (isImage ? EDGE + SLACK : EDGE - SLACK);
    if (byTheLeft || byTheRight) return null;
    // A box as wide as the screen cuts words where the screen does: what it hides of them is still lost.
    if (from > SLACK) left = Math.max(left, from);
    if (to > EDGE + SLACK) right = Math.min(right, to);
  }
  return {left, right};
}
// A wrapper around all of the page cuts as the page does.
function holdsThePage(box) {
  return box.offsetHeight >= document.documentElement.scrollHeight * .6 || Boolean(box.querySelector('main, [role=main]'));
}
// Whether an element lies in a row that is swiped, or in a strip that moves by itself.
function slides(el) {
  for (let node = el; node && node !== document.body; node = parentOf(node)) {
    const style = getComputedStyle(node);
    if (node.tagName === 'MARQUEE' || style.touchAction === 'pan-y' || MOVERS.test(node.getAttribute('class') || '')
      || /carousel|slide/i.test(node.getAttribute('aria-roledescription') || '')) return true;
    if (node.getAnimations && node.getAnimations().some(one => one.playState === 'running')) return true;
    const row = parentOf(node);
    if (row && hasTwinBeside(node, row) && isTrack(row)) return true;
  }
  return false;
}
function hasTwinBeside(el, row) {
  const own = el.getBoundingClientRect();
  return childrenOf(row).some(one => {
    if (one === el || one.tagName !== el.tagName) return false;
    const box = one.getBoundingClientRect();
    return Math.abs(box.width - own.width) <= own.width * .2 && (box.left >= own.right - 1 || box.right <= own.left + 1)
      && Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top) > own.height * .5;
  });
}
// A row that is moved inside, or shown through, a box of its own.
function isTrack(row) {
  for (let box = row, depth = 0; box && depth < 3 && box !== document.body && !holdsThePage(box); box = parentOf(box), depth++) {
    const style = getComputedStyle(box);
    if (style.transform !== 'none' || ['hidden', 'clip'].includes(style.overflowX)) return true;
  }
  return false;
}
