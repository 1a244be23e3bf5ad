// Whether touches on boxes inside a frame reach the frame, seen from the document around it: called with the element
// that holds the frame and boxes [x, y, width, height] of the frame's own viewport. Returns {origin, hits}: where that
// viewport begins here, and for each box {hit, cover}: '' (nothing lies on it), 'covered' at every scroll position, or
// 'first-covered'; with the selectors of what lies on it, from the inside out. Scrolls and puts everything back.
const startX = scrollX, startY = scrollY;
const style = getComputedStyle(el);
const edge = side => parseFloat(style['border' + side + 'Width']) + parseFloat(style['padding' + side]);
const origin = () => { const box = el.getBoundingClientRect(); return [box.left + edge('Left'), box.top + edge('Top')]; };
const limit = Math.max(0, document.documentElement.scrollHeight - innerHeight);
const clamp = value => Math.min(limit, Math.max(0, value));
const hush = quiet => dispatchEvent(new CustomEvent('cxcheck:hush', {detail: quiet}));

// 'reached', what lies on it, or null where no part of it is in view.
function touched([x, y, width, height]) {
  const [left, top] = origin();
  const frame = el.getBoundingClientRect();
  const from = [Math.max(left + x, frame.left, 0), Math.max(top + y, frame.top, 0)];
  const to = [Math.min(left + x + width, frame.right, innerWidth), Math.min(top + y + height, frame.bottom, innerHeight)];
  if (to[0] - from[0] < 1 || to[1] - from[1] < 1) return null;
  let cover = null;
  for (const [fx, fy] of [[.5, .5], [.25, .25], [.75, .25], [.25, .75], [.75, .75]]) {
    const hit = deepHit(from[0] + (to[0] - from[0]) * fx, from[1] + (to[1] - from[1]) * fy);
    if (hit === el) return 'reached';
    cover = cover || hit;
  }
  return cover;
}
function tryAll(box) {
  const y = origin()[1] + scrollY + box[1], height = box[3];
  const inView = y >= startY && y + height <= startY + innerHeight;
  const first = inView ? startY : clamp(height > innerHeight ? y : y + height - innerHeight);
  let cover = null;
  for (const top of [first, clamp(y + height / 2 - innerHeight / 2), clamp(y - innerHeight * .25), clamp(y - 1), limit, 0]) {
    window.scrollTo({left: startX, top, behavior: 'instant'});
    const answer = touched(box);
    if (answer === 'reached') return {hit: cover ? 'first-covered' : '', cover};
    cover = cover || answer;
  }
  return {hit: cover ? 'covered' : '', cover};
}
const line = cover => {
  const selectors = [];
  for (let node = cover; node && selectors.length < 12; node = parentOf(node)) selectors.push(selectorOf(node));
  return selectors;
};
hush(true);
const hits = boxes.map(tryAll).map(({hit, cover}) => ({hit, cover: hit ? line(cover) : []}));
window.scrollTo({left: startX, top: startY, behavior: 'instant'});
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => hush(false), 50)));
return {origin: origin(), hits};
