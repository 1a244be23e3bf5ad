// Words that cannot be seen, area by area, and whether the page keeps customers from scrolling.
// The site's frame is left out: what its menus say is judged by their controls.
const FURNITURE = new Set(['banner', 'navigation', 'contentinfo', 'search']);
// Characters of hidden words that are kept of a page.
const MOST_FOLDED = 30000;
const foldedAreas = [];
let foldedLength = 0;

// What is switched off inside a hidden area is an area of its own.
function foldAway(area, hidden) {
  if (foldedLength >= MOST_FOLDED) return;
  const own = {node: area, text: '', hidden: hidden === 'clipped' && onSlide(area) ? 'slide' : hidden};
  const gather = el => {
    for (const node of nodesOf(el)) {
      if (node.nodeType === 3) own.text += node.data;
      else if (node.nodeType !== 1 || SKIP.has(node.tagName)) continue;
      else if (getComputedStyle(node).display === 'none') foldAway(node, 'closed');
      else { own.text += ' '; gather(node); own.text += ' '; }
      if (own.text.length > MOST_FOLDED) return;
    }
  };
  gather(area);
  own.text = squash(own.text);
  if (own.text.length < 20) return;
  foldedLength += own.text.length;
  foldedAreas.push(own);
}
// With the controls that claim to show each: [{area, index}] of what claims there are.
const foldedAway = claims => foldedAreas.map(({node, text, hidden}) => ({text, hidden,
  openers: claims.filter(claim => within(node, claim.area) && wouldShow(node, claim.area)).map(claim => claim.index)}));

// Browsers take the body's overflow for the page's where the root says nothing.
function isLocked() {
  const root = document.documentElement;
  const keeper = getComputedStyle(root).overflowY === 'visible' && document.body ? document.body : root;
  return ['hidden', 'clip'].includes(getComputedStyle(keeper).overflowY) && root.scrollHeight > innerHeight + 1;
}
