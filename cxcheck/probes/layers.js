// What lies over the page: layers that a tap anywhere on the screen meets before the page itself.
const POINTS_ACROSS = 7, POINTS_DOWN = 9;

// {node, share of the screen's points that it takes, its words} for each layer of a tenth of the screen or more.
function layersOverThePage() {
  const taken = new Map();
  for (let column = 0; column < POINTS_ACROSS; column++) for (let row = 0; row < POINTS_DOWN; row++) {
    const hit = deepHit(innerWidth * (column + .5) / POINTS_ACROSS, innerHeight * (row + .5) / POINTS_DOWN);
    const layer = hit && layerAround(hit);
    if (layer) taken.set(layer, (taken.get(layer) || 0) + 1);
  }
  const whole = POINTS_ACROSS * POINTS_DOWN;
  return [...taken].map(([node, points]) => ({node, share: points / whole})).filter(({share}) => share >= .1);
}
// The outermost box around it that is laid over the page and does not hold the page itself.
function layerAround(el) {
  let layer = null;
  for (let node = el; node && node !== document.body && node !== document.documentElement; node = parentOf(node)) {
    const style = getComputedStyle(node);
    const lifted = style.position === 'absolute' && Number(style.zIndex) > 0;
    if ((style.position === 'fixed' || lifted || node.matches('dialog:modal, [popover]')) && !holdsAllOfThePage(node)) layer = node;
  }
  return layer;
}
function holdsAllOfThePage(box) {
  const [main] = [...document.querySelectorAll('main, [role=main]')].sort((one, two) => two.innerText.length - one.innerText.length);
  if (main) return within(main, box) || (within(box, main) && box.innerText.length > main.innerText.length * .7);
  return box.innerText.length > document.body.innerText.length * .7;
}
