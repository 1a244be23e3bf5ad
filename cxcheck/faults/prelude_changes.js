// What a fault may change besides: styles of one element, words that are remembered, amounts, events on their way.
//
// A part of `page`. `changed` compares what is shown now with what was shown before a fault touched it.
(page, document, device) => {
  const before = new WeakMap();
  const written = new WeakMap();
  const swallowed = new WeakMap();
  const veils = new WeakMap();
  const held = window.matchMedia('(orientation: landscape)');
  const upright = !held.matches;
  let marks = 0;

  const important = css => css.split(';').map(one => one.trim()).filter(Boolean).map(one => `${one} !important`).join('; ');
  const textNodes = el => {
    const nodes = [];
    const walker = document.createTreeWalker(el, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  };
  // "1.299,00" and "1,299.00" and "1 299": the last mark with one or two digits after it parts the decimals.
  const AMOUNT = /\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?/;
  const parse = said => {
    const decimals = /[.,]\d{1,2}$/.exec(said);
    const whole = (decimals ? said.slice(0, decimals.index) : said).replace(/\D/g, '');
    return Number(whole) + (decimals ? Number(`0.${decimals[0].slice(1)}`) : 0);
  };
  const likeIt = (said, value) => {
    const mark = /[.,](\d{1,2})$/.exec(said);
    const plain = value.toFixed(mark ? mark[1].length : 0);
    return mark && mark[0][0] === ',' ? plain.replace('.', ',') : plain;
  };

  return {
    // Styles of this element alone, by a rule of a style sheet; of its holder as well, where a pseudo element needs it.
    rule(el, css, pseudo = '', own = '') {
      if (!el.dataset.at) el.dataset.at = `n${marks += 1}`;
      page.style(`[data-at="${el.dataset.at}"]${pseudo} { ${important(css)} }`);
      if (own) page.style(`[data-at="${el.dataset.at}"] { ${important(own)} }`);
    },
    force(el, styles) {
      for (const [property, value] of Object.entries(styles)) el.style.setProperty(property, value, 'important');
    },
    // Lays a layer with these words exactly over it, inside its parent, so that both move together.
    lay(el, words, css) {
      if (veils.get(el)?.isConnected) return;
      const parent = el.parentElement;
      if (page.css(parent, 'position') === 'static') parent.style.setProperty('position', 'relative', 'important');
      const own = el.getBoundingClientRect(), around = parent.getBoundingClientRect();
      const veil = document.createElement('div');
      veil.textContent = words;
      veil.style.cssText = `${css}; position: absolute; z-index: 2147483000; margin: 0; box-sizing: border-box; overflow: hidden; `
        + `left: ${own.left - around.left - parent.clientLeft + parent.scrollLeft}px; `
        + `top: ${own.top - around.top - parent.clientTop + parent.scrollTop}px; width: ${own.width}px; height: ${own.height}px`;
      parent.append(veil);
      veils.set(el, veil);
    },

    // --- words ---
    remember: el => { if (!before.has(el)) before.set(el, page.text(el)); },
    was: el => before.get(el) ?? null,
    changed: el => page.seen(el) && before.has(el) && before.get(el) !== page.text(el),
    // Changes the first text that matches, once; whether there was one.
    reword(el, regex, replacement) {
      page.remember(el);
      const nodes = textNodes(el);
      if (nodes.some(node => written.get(node) === node.data)) return true;
      const node = nodes.find(one => regex.test(one.data));
      if (!node) return false;
      node.data = node.data.replace(regex, replacement);
      written.set(node, node.data);
      return true;
    },

    // --- amounts ---
    amount(words) {
      const said = AMOUNT.exec(words || '');
      return said ? parse(said[0]) : null;
    },
    // Writes another amount, in the way in which the present one is written.
    revalue: (el, change) => page.reword(el, AMOUNT, said => likeIt(said, change(parse(said)))),

    // --- events on their way ---
    swallow(el, type) {
      const types = swallowed.get(el) || new Set();
      if (types.has(type)) return;
      swallowed.set(el, types.add(type));
      const stop = event => {
        if (!el.contains(event.target)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener(type, stop, {capture: true, passive: false});
    },
    // When the device is turned, and whether it is held otherwise than when the page began.
    onTurn: act => held.addEventListener('change', act),
    turned: () => held.matches === upright,
    // Whether such an event would come through to it; the page's own listeners never hear of this try.
    arrives(el, type) {
      let came = false;
      const look = event => {
        came = !event.defaultPrevented;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener(type, look, {capture: true, passive: false});
      el.dispatchEvent(new Event(type, {bubbles: true, cancelable: true}));
      document.removeEventListener(type, look, {capture: true});
      return came;
    },
  };
}
