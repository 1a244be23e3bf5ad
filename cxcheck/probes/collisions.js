// What overlaps on a page and should not: words, controls and pictures whose ink meets. Whether that is meant, the
// other device tells; what is plainly meant (one inside the other, a panel laid over the page) is left out here.
const MEET = 2;
const MOST_MET = 60;
// What comes up for a moment and goes away again.
const PASSING = 'dialog, [popover], [aria-live], [role=tooltip], [role=status], [role=alert], [role=dialog], [role=menu], [role=listbox]';

// The ink of candidates: an index each, the node, and what of it is drawn: lines of words, a box, a picture.
function collisionsAmong(candidates) {
  const met = [];
  const order = candidates.map(one => ({...one, box: reachOf(one)}))
    .filter(({box}) => box.width > MEET && box.height > MEET).sort((one, two) => one.box.top - two.box.top);
  let active = [];
  for (const one of order) {
    active = active.filter(other => other.box.bottom - one.box.top > MEET);
    for (const other of active) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (width <= MEET || met.length >= MOST_MET) continue;
      const found = meeting(other, one);
      if (found) met.push(found);
    }
    active.push(one);
  }
  return met;
}
// A box, and as far beyond it as its words run.
function reachOf({node, kind}) {
  const {left, top, right, bottom, width, height} = node.getBoundingClientRect();
  if (kind !== 'words' || (node.scrollHeight <= node.clientHeight + 1 && node.scrollWidth <= node.clientWidth + 1)) return {left, top, right, bottom, width, height};
  const [across, down] = [Math.max(0, node.scrollWidth - node.clientWidth), Math.max(0, node.scrollHeight - node.clientHeight)];
  return {left, top, right: right + across, bottom: bottom + down, width: width + across, height: height + down};
}
function meeting(one, other) {
  if (within(one.node, other.node) || within(other.node, one.node) || belongTogether(one.node, other.node)) return null;
  if (isOverlay(one.node, other.node) || isOverlay(other.node, one.node)) return null;
  const [ours, theirs] = [inkOf(one), inkOf(other)];
  for (const mine of ours) for (const yours of theirs) {
    const left = Math.max(mine.left, yours.left), right = Math.min(mine.right, yours.right);
    const top = Math.max(mine.top, yours.top), bottom = Math.min(mine.bottom, yours.bottom);
    if (right - left <= MEET || bottom - top <= MEET) continue;
    if (holds(mine, yours) ? isPlacedIn(one, other) : holds(yours, mine) && isPlacedIn(other, one)) continue;
    return {one: one.index, other: other.index, left, top, right, bottom};
  }
  return null;
}
const holds = (outer, inner) => outer.left - 1 <= inner.left && outer.top - 1 <= inner.top && outer.right + 1 >= inner.right && outer.bottom + 1 >= inner.bottom;
// What lies wholly in something else is often meant: an icon in a field, a badge on a picture. Words that flow into the
// box of a button are not.
function isPlacedIn(outer, inner) {
  if (outer.kind === 'picture' || (outer.kind === 'words' && inner.kind !== 'words')) return true;
  if (outer.kind === 'words') return false;
  if (outer.node.matches('input, select, textarea') || inner.kind !== 'words') return true;
  for (let node = inner.node; node && !within(outer.node, node); node = parentOf(node))
    if (getComputedStyle(node).position === 'absolute') return true;
  return false;
}
function belongTogether(one, other) {
  for (const [label, control] of [[one, other], [other, one]]) {
    const around = label.closest('label');
    if (around && (around.control === control || within(control, around))) return true;
  }
  // A shadow or an outline made of the same words.
  return squash(one.textContent) === squash(other.textContent) && Boolean(squash(one.textContent));
}
// Ink as far as the boxes around it let it be seen. A line's rect is higher than its letters.
function inkOf(one) {
  if (!one.ink) {
    const drawn = one.kind === 'words' ? linesOf(one.node).map(({left, right, top, bottom, height}) => ({left, right, top: top + height * .2, bottom: bottom - height * .2}))
      : [one.node.getBoundingClientRect()];
    one.ink = drawn.map(box => visibleOf(box, one.clips));
  }
  return one.ink;
}
// Whether one of them is laid over the page: positioned, and either painted and with controls in it (a menu, a dialog),
// turned, moving, or part of a carousel.
function isOverlay(el, other) {
  for (let node = el; node && !within(other, node); node = parentOf(node)) {
    const style = getComputedStyle(node);
    if (style.position === 'fixed' || style.position === 'sticky' || node.matches(PASSING)) return true;
    if (node.getAnimations && node.getAnimations().some(one => one.playState === 'running')) return true;
    // What is only made larger or smaller is not turned.
    if (style.transform !== 'none' && !/^matrix\([^,]+, 0, 0, /.test(style.transform)) return true;
    if (style.position !== 'absolute') continue;
    const painted = !['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor) || style.backgroundImage !== 'none';
    if (painted && (node !== el || CONTROLS.has(roleOf(node))) && (CONTROLS.has(roleOf(node)) || node.querySelector('a[href], button, input, select, [role=button], [role=option]'))) return true;
  }
  return el.closest('svg, [aria-hidden=true], marquee') !== null || other.closest('svg, [aria-hidden=true], marquee') !== null;
}
// What lies on top at a place can be all that is seen there: then nothing overlaps for the eye.
function isHiddenBeneath(found, nodeOf) {
  const x = (found.left + found.right) / 2, y = (found.top + found.bottom) / 2;
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const stack = document.elementsFromPoint(x, y);
  for (const lower of [nodeOf(found.one), nodeOf(found.other)]) {
    const place = stack.findIndex(one => within(one, lower) || one === lower);
    const above = place < 0 ? [] : stack.slice(0, place);
    if (above.some(one => !within(lower, one) && isOpaque(one) && isLaidOver(one, lower))) return true;
  }
  return false;
}
function isOpaque(el) {
  const style = getComputedStyle(el);
  const alpha = /rgba\(.*, ([\d.]+)\)/.exec(style.backgroundColor);
  return style.opacity === '1' && style.backgroundColor !== 'transparent' && (!alpha || Number(alpha[1]) > .9);
}
// A panel that is larger than what it hides, and positioned.
function isLaidOver(panel, lower) {
  const outer = panel.getBoundingClientRect(), inner = lower.getBoundingClientRect();
  if (!holds(outer, inner)) return false;
  for (let node = panel; node && !within(lower, node); node = parentOf(node))
    if (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(node).position)) return true;
  return false;
}
