// Whether words can be told from the ground they stand on: not where they have its very colour, or no size.
// Contrast of two colours below which nobody sees the one on the other.
const UNSEEN = 1.06;
// Elements of a page up to which all are asked what they paint, where words seem to have no contrast.
const MOST_PAINTED = 4000;
let painted = null;

function canBeRead(el, style, ground) {
  if (parseFloat(style.fontSize) < 1) return false;
  const ink = colourOf(style.webkitTextFillColor || style.color);
  // What has no ground of its own stands on white; in a frame, on whatever is around it.
  if (!ground && window !== window.top) return true;
  const below = colourOf(ground || 'rgb(255, 255, 255)');
  if (!ink || !below || below.alpha < 1) return true;
  if (ink.alpha > 0 && contrast(ink, below) > UNSEEN) return true;
  return style.textShadow !== 'none' || parseFloat(style.webkitTextStrokeWidth) > 0 || isOnAPicture(el);
}
function colourOf(text) {
  const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  return found && {red: Number(found[1]), green: Number(found[2]), blue: Number(found[3]), alpha: found[4] === undefined ? 1 : Number(found[4])};
}
// As in WCAG 2: the lighter luminance by the darker.
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
}
function luminance({red, green, blue}) {
  const [r, g, b] = [red, green, blue].map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
}
// Whether anything but the colours of the boxes around lies behind the words: a picture, a film, a gradient, a layer.
function isOnAPicture(el) {
  for (let box = el; box; box = parentOf(box)) {
    const style = getComputedStyle(box);
    if (style.backgroundImage !== 'none' || style.mixBlendMode !== 'normal' || style.filter !== 'none' || style.backdropFilter !== 'none') return true;
    if (style.backgroundClip === 'text' || drawsBehind(box)) return true;
  }
  const rect = el.getBoundingClientRect();
  return document.getElementsByTagName('*').length > MOST_PAINTED || paintedLayers().some(({node, box}) => !within(node, el) && !within(el, node)
    && box.left < rect.right && box.right > rect.left && box.top < rect.bottom && box.bottom > rect.top);
}
function drawsBehind(box) {
  return ['::before', '::after'].some(place => {
    const style = getComputedStyle(box, place);
    return style.content !== 'none' && style.content !== 'normal' && paints(style);
  });
}
const paints = style => style.backgroundImage !== 'none' || !['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor);
// Pictures, and boxes that are painted (wherever they come to lie): worked out once, where words ask for it.
function paintedLayers() {
  if (painted) return painted;
  const layers = [...document.querySelectorAll('body *')].filter(el => /^(IMG|VIDEO|CANVAS|SVG|PICTURE|IFRAME|OBJECT)$/i.test(el.tagName)
    || paints(getComputedStyle(el)));
  painted = layers.map(node => ({node, box: node.getBoundingClientRect()}));
  return painted;
}
