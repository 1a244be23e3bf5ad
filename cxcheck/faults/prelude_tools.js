// What a fault may do to a page. Each does nothing if it has been done already.
//
// A part of `page`. No inline style sheet and no eval, so that pages with a strict content security policy break as well.
(page, document, device) => {
  const memos = new WeakMap();
  const sheets = new Set();
  const bars = new Map();
  const copies = new Map();
  const FRONT = '2147483000';

  const textNodes = el => {
    const nodes = [];
    const walker = document.createTreeWalker(el, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  };
  const fixed = el => {
    for (let up = el; up && up !== document.body; up = up.parentElement) {
      if (/fixed|sticky/.test(page.css(up, 'position'))) return true;
    }
    return false;
  };

  return {
    // Something to remember of an element what it was like, beside the page: an object, empty at first.
    memo(el) {
      if (!memos.has(el)) memos.set(el, {});
      return memos.get(el);
    },
    // Changes the first text node that matches and keeps the markup; whether one did.
    retype(el, regex, replacement) {
      const node = textNodes(el).find(one => regex.test(one.data));
      if (!node) return false;
      node.data = node.data.replace(regex, replacement);
      return true;
    },
    style(css) {
      if (sheets.has(css)) return;
      sheets.add(css);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    hide: el => el.style.setProperty('display', 'none', 'important'),
    // Lays a bar on it: as large as it is, or (with a height) as wide as the device; it moves with the element.
    cover(el, height = 0) {
      const known = bars.get(el);
      if (known && known.isConnected) return known;
      const bar = document.createElement('div');
      const stuck = fixed(el);
      const box = stuck ? el.getBoundingClientRect() : page.box(el);
      const place = {
        position: stuck ? 'fixed' : 'absolute',
        left: `${height ? 0 : box.x}px`,
        top: `${box.y + (height ? (box.height - height) / 2 : 0)}px`,
        width: `${height ? device.width : box.width}px`,
        height: `${height || box.height}px`,
        'z-index': FRONT,
        background: '#445',
        color: '#fff',
        margin: '0',
      };
      for (const [property, value] of Object.entries(place)) bar.style.setProperty(property, value, 'important');
      document.body.append(bar);
      // A body that is positioned itself, or has a transform, counts from its own corner.
      const laid = bar.getBoundingClientRect(), wanted = el.getBoundingClientRect();
      const left = height ? (stuck ? 0 : -window.scrollX) : wanted.left;
      const top = wanted.top + (height ? (wanted.height - height) / 2 : 0);
      bar.style.setProperty('left', `${parseFloat(bar.style.left) + left - laid.left}px`, 'important');
      bar.style.setProperty('top', `${parseFloat(bar.style.top) + top - laid.top}px`, 'important');
      bars.set(el, bar);
      return bar;
    },
    // A second one behind it.
    clone(el) {
      const known = copies.get(el);
      if (known && known.isConnected) return known;
      const copy = el.cloneNode(true);
      for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
      el.after(copy);
      copies.set(el, copy);
      return copy;
    },
  };
}
