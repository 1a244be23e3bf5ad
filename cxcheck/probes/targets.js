// How much of a control can be touched, where that is little: by asking what lies under points around its middle, so
// that labels, larger ::after layers and neighbours to the same place count, and what covers it does not.
const LEAST = 24;

function touchedPart(el) {
  const rects = [...el.getClientRects()];
  if (!rects.length) return null;
  const whole = el.getBoundingClientRect();
  const part = visiblePart(el);
  const large = whole.width >= LEAST && whole.height >= LEAST;
  const clipped = part.right - part.left < whole.width - 1 || part.bottom - part.top < whole.height - 1;
  // What is scrolled out of its box, and a link over several lines, are not smaller for that.
  if (large && (clipped || rects.length > 1)) return null;
  const serve = (x, y) => { const hit = deepHit(x, y); return Boolean(hit) && serves(hit, el); };
  const at = ([fx, fy]) => [part.left + (part.right - part.left) * fx, part.top + (part.bottom - part.top) * fy];
  const middle = at([.5, .5]);
  const free = serve(...middle);
  if (large && free && isFreeAround(middle, whole, serve)) return null;
  const point = free ? middle : [[.25, .25], [.75, .25], [.25, .75], [.75, .75]].map(at).find(one => serve(...one));
  if (!point) return null;
  const [x, y] = point;
  const found = {
    left: x - reach(x - whole.left, innerWidth, large, far => x - far, far => serve(x - far, y)),
    right: x + reach(whole.right - x, innerWidth, large, far => x + far, far => serve(x + far, y)),
    top: y - reach(y - whole.top, innerHeight, large, far => y - far, far => serve(x, y - far)),
    bottom: y + reach(whole.bottom - y, innerHeight, large, far => y + far, far => serve(x, y + far)),
  };
  return withLabels(el, found);
}
// Whether nothing comes nearer to its middle than half of what is needed; of a side twice as long, half is enough.
function isFreeAround([x, y], {width, height}, serve) {
  const half = LEAST / 2 - .5;
  const flat = height >= 2 * LEAST || (serve(x, y - half) && serve(x, y + half));
  return flat && (width >= 2 * LEAST || (serve(x - half, y) && serve(x + half, y)));
}
// How far it can be touched from a point in one direction, `edge` being how far the element itself reaches: to its edge,
// less if something lies there, more if a larger layer or its twin goes on. Beyond the screen all of the element counts.
function reach(edge, screen, covered, place, serve) {
  const seen = far => place(far) >= 0 && place(far) < screen;
  let far = Math.max(0, Math.min(edge, LEAST) - 1);
  // What is small by itself is small, whatever lies on it.
  if (covered && seen(far) && !serve(far)) {
    while (far > 0 && !serve(far)) far--;
    return far + .5;
  }
  if (edge > LEAST || !seen(edge + 1) || !serve(edge + 1)) return edge;
  for (far = edge + 1; far < LEAST && serve(far + 1);) far++;
  return far + .5;
}
// A label beside its box or button is touched as well.
function withLabels(el, {left, right, top, bottom}) {
  for (const label of el.labels || []) {
    const box = label.getBoundingClientRect();
    if (hiddenBy(label, box)) continue;
    const gap = Math.max(box.left - right, left - box.right, box.top - bottom, top - box.bottom);
    if (gap > LEAST) continue;
    left = Math.min(left, box.left); right = Math.max(right, box.right);
    top = Math.min(top, box.top); bottom = Math.max(bottom, box.bottom);
  }
  return {left, right, top, bottom};
}
function noteTouch(el, record, pinned) {
  const [, , width, height] = record.box;
  const field = el.matches('input, select, textarea, label');
  const inText = !field && (Math.min(width, height) < LEAST || el.getClientRects().length > 1) && standsInText(el);
  if (inText) record.in_text = true;
  const native = asTheBrowserMadeIt(el);
  // Both are left alone as they are: no need to feel around them.
  const part = inText || native ? el.getBoundingClientRect() : touchedPart(el);
  if (!part) return;
  const size = [part.right - part.left, part.bottom - part.top].map(round);
  if (Math.min(...size) >= LEAST) return;
  record.touch = [round(part.left + scrollX), round(part.top + (pinned ? 0 : scrollY)), ...size];
  if (native) record.native = true;
}
// Whether words that are no control stand in the same line of text.
function standsInText(el) {
  if (!getComputedStyle(el).display.startsWith('inline')) return false;
  let block = parentOf(el);
  while (block && ['inline', 'contents'].includes(getComputedStyle(block).display)) block = parentOf(block);
  let here = false, words = '', answer = false, left = 200;
  const end = () => { answer = answer || (here && /[\p{L}\p{N}]/u.test(words)); here = false; words = ''; };
  const read = node => {
    // A line is short; a block of a thousand links is none.
    if (answer || left-- < 0) return;
    if (node.nodeType === 3) words += node.data;
    if (node.nodeType !== 1 || (SKIP.has(node.tagName) && node.tagName !== 'BR')) return;
    if (node === el) { here = true; return; }
    const {display} = getComputedStyle(node);
    if (node.tagName === 'BR' || (!display.startsWith('inline') && display !== 'contents')) { if (display !== 'none') end(); return; }
    if (!CONTROLS.has(roleOf(node))) nodesOf(node).forEach(read);
  };
  if (block) nodesOf(block).forEach(read);
  end();
  return answer;
}
// Boxes, buttons and fields whose size no author has touched.
function asTheBrowserMadeIt(el) {
  const style = getComputedStyle(el);
  if (el.tagName === 'INPUT' && ['checkbox', 'radio'].includes(el.type))
    return style.appearance !== 'none' && style.width === '13px' && style.height === '13px';
  if (el.tagName === 'INPUT' && el.type === 'range') return style.appearance !== 'none' && style.height === '16px';
  if (!['INPUT', 'SELECT', 'BUTTON', 'TEXTAREA'].includes(el.tagName) || style.fontSize !== '13.3333px') return false;
  return /inset|outset/.test(style.borderTopStyle) || (el.tagName === 'SELECT' && style.borderTopWidth === '1px');
}
