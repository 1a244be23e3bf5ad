// Installed before a page's own scripts: notices what an act changes in a document, and what changes without any act.
// Asked by two events whose detail is an object to answer into: cxcheck:act just before an act ({control}, null for what
// has the focus; {elsewhere} if it is done in another document), and cxcheck:changed afterwards, which fills in `kinds`:
// content, state, focus, scroll: something a customer can notice came at once after the press;
// look: no more than the control's own appearance; late: something changed a while later and may have another cause.
(() => {
  const PROMPT = 100;     // ms after a press, two frames not counted, in which frameworks have drawn what it brought about
  const CALM = 600;       // ms after loading or a press from which on changes count as the page's own unrest
  const APART = 250;      // ms between two changes that count as two moments
  const FORGET = 5000;    // records kept of one act; a page that changes more than that has changed
  const WEAK = new Set(['late', 'look']);   // as in changes.py: after anything else the act is over
  const PRESSES = ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click', 'input', 'change'];
  const STATES = ['aria-checked', 'aria-pressed', 'aria-expanded', 'aria-selected', 'aria-current', 'aria-busy', 'aria-disabled'];
  const SHOWING = new Set(['class', 'style', 'hidden', 'open', 'disabled', 'src', 'srcset', 'href', 'value', 'checked', 'selected', 'inert']);
  const UNSEEN = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'BASE']);
  const TOUCHED = /focus|hover|press|ripple|touch|wave|keyboard|mouse/i;
  const STEPPING = ['carousel', 'slider', 'slideshow', 'swiper', 'slick', 'splide', 'glide', 'marquee', 'ticker', 'countdown', 'timer']
    .map(word => `[class*="${word}" i]`).join() + ',[aria-roledescription="carousel" i],[role=timer],[role=marquee]';
  const unrest = new WeakMap();
  let act = null, lastPress = 0, loaded = Infinity;
  if (document.readyState === 'complete') loaded = 0;
  else addEventListener('load', () => { loaded = performance.now(); });

  const squash = text => (text || '').replace(/\s+/g, ' ').trim();
  const elementOf = node => node.nodeType === 1 ? node : node.parentElement || (node.host && node.host.nodeType === 1 ? node.host : null);
  const isRoot = el => el === document.documentElement || el === document.body || el === document.head;

  // --- what changes without any act ---
  function learn(node, now) {
    const el = elementOf(node);
    for (const one of [el, el && el.parentElement]) {
      if (!one || isRoot(one) || one.tagName === 'MAIN') continue;
      const known = unrest.get(one) || {times: 0, last: -Infinity};
      if (now - known.last >= APART) { known.times++; known.last = now; }
      unrest.set(one, known);
    }
  }
  const holdsControl = el => el.contains(act.control);
  function isRestless(el) {
    for (let one = el, height = 0; one && height < 3 && !isRoot(one); one = one.parentElement, height++) {
      const known = unrest.get(one);
      if (known && known.times >= (act.early.has(one) ? 2 : 3) && (one === el || !holdsControl(one))) return true;
    }
    return false;
  }
  const runs = el => { const known = unrest.get(el); return Boolean(known) && known.times >= 5; };
  const isStepping = el => { const box = el.closest && el.closest(STEPPING); return Boolean(box) && !holdsControl(box); };

  // --- what the press itself brings about ---
  function pressed() {
    lastPress = performance.now();
    if (!act) return;
    if (!act.before) act.before = snapshot();
    act.prompt = true;
    const turn = ++act.turn;
    const mine = act;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { if (mine.turn === turn) mine.prompt = false; }, PROMPT)));
  }
  for (const kind of PRESSES) addEventListener(kind, pressed, true);
  const watcher = new MutationObserver(records => {
    const now = performance.now();
    const acting = act && act.before;
    for (const record of records) {
      if (acting && act.records.length < FORGET)
        act.records.push({target: record.target, type: record.type, name: record.attributeName, old: record.oldValue,
          added: [...record.addedNodes].map(node => ({node, text: squash(node.textContent)})), removed: [...record.removedNodes], prompt: act.prompt});
      // While the page answers a press nothing is learnt; what the mouse does on its way is nobody's unrest either.
      if (act ? acting && !act.prompt : now - loaded > CALM && now - lastPress > CALM) learn(record.target, now);
    }
  });
  const wanted = {subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true};
  watcher.observe(document, wanted);
  addEventListener('scroll', event => {
    const now = performance.now();
    if (!act && now - loaded > CALM && now - lastPress > CALM && event.target.nodeType === 1) learn(event.target, now);
  }, true);

  // --- before and after ---
  function everything() {
    const all = [];
    const walk = root => { for (const el of root.querySelectorAll('*')) { all.push(el); if (el.shadowRoot) { watcher.observe(el.shadowRoot, wanted); walk(el.shadowRoot); } } };
    walk(document);
    return all;
  }
  const deepFocus = () => { let one = document.activeElement; while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement; return one; };
  const stateOf = el => STATES.map(name => el.getAttribute(name)).join() + [el.disabled, el.open].join();
  const fieldOf = el => el.type === 'checkbox' || el.type === 'radio' ? String(el.checked) : el.tagName === 'SELECT' ? [...el.selectedOptions].map(one => one.index).join() : el.value;
  const playing = () => act.all.filter(el => (el.tagName === 'VIDEO' || el.tagName === 'AUDIO') && !el.paused && !el.muted).length;
  const popovers = () => { try { return document.querySelectorAll(':popover-open, dialog[open], :fullscreen').length; } catch { return 0; } };
  function grid() {
    const hits = [];
    for (let row = 1; row < 9; row++) for (let column = 1; column < 7; column++)
      hits.push(document.elementFromPoint(innerWidth * column / 7, innerHeight * row / 9));
    return hits;
  }
  function snapshot() {
    return {
      focus: deepFocus(), text: squash(act.control.textContent), state: stateOf(act.control), x: scrollX, y: scrollY,
      playing: playing(), popovers: popovers(), grid: grid(),
    };
  }
  function begin(detail) {
    watcher.takeRecords();
    const target = detail.control || (detail.elsewhere ? document.createElement('i') : deepFocus() || document.body);
    const control = target.closest('a, button, label, summary, input, select, textarea, [role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=radio], [role=checkbox], [role=switch]') || target;
    const all = everything();
    act = {control, all, before: null, prompt: false, turn: 0, records: [], early: new WeakSet(), fields: [], values: [], boxes: []};
    for (const el of all) {
      if (unrest.has(el)) act.early.add(el);
      if (el.tagName === 'INPUT' || el.tagName === 'SELECT' || el.tagName === 'TEXTAREA') act.fields.push(el);
      else if (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1) act.boxes.push([el, el.scrollLeft, el.scrollTop]);
    }
    // Fields are read before the press: a list has its new value by the time that its event is heard.
    act.values = act.fields.map(fieldOf);
    // Presses in a frame are not heard outside of it: whatever comes from now on may be due to one.
    if (detail.elsewhere) { act.before = snapshot(); act.prompt = true; }
    detail.heard = true;
  }

  // --- what a record tells ---
  const nowOf = (el, name) => el.getAttribute ? el.getAttribute(name) : null;
  const words = text => new Set((text || '').split(/\s+/).filter(word => word && !TOUCHED.test(word)));
  const sameLook = (one, other) => { const ours = words(one), theirs = words(other); return ours.size === theirs.size && [...ours].every(word => theirs.has(word)); };
  const isLazy = el => ['IMG', 'SOURCE', 'PICTURE', 'IFRAME'].includes(el.tagName)
    && (el.loading === 'lazy' || /lazy/i.test(el.className) || Object.keys(el.dataset).some(key => /src|lazy/i.test(key)));
  const isShown = node => node.nodeType === 3 ? Boolean(squash(node.data)) && Boolean(node.parentElement && node.parentElement.getClientRects().length)
    : node.nodeType === 1 && !UNSEEN.has(node.tagName) && node.isConnected && [...node.getClientRects()].some(box => box.width > 2 && box.height > 2);
  const holdsSomething = node => node.nodeType === 3 ? Boolean(squash(node.data))
    : node.nodeType === 1 && !UNSEEN.has(node.tagName) && (Boolean(squash(node.textContent)) || /^(IMG|SVG|INPUT|SELECT|VIDEO|CANVAS)$/i.test(node.tagName) || Boolean(node.querySelector('img, svg, input, select')));
  function changeOf(record, first) {
    const el = elementOf(record.target);
    if (!el || UNSEEN.has(el.tagName)) return '';
    const inside = act.control.contains(el);
    if (record.type === 'characterData') return squash(record.old) !== squash(record.target.data) ? 'content' : '';
    if (record.type === 'childList') {
      const came = record.added.some(one => isShown(one.node) || (one.text && holdsSomething(one.node)));
      // A ripple is drawn into the control by empty boxes, another icon is its new look.
      if (inside && squash(act.control.textContent) === act.before.text) return came && record.added.some(one => holdsSomething(one.node)) ? 'look' : '';
      return came || record.removed.some(holdsSomething) ? 'content' : '';
    }
    if (isRoot(el) || isLazy(el)) return '';
    const {name} = record, old = first.get(el)[name], now = nowOf(el, name);
    if (old === now) return '';
    if (name.startsWith('aria-')) return 'state';
    if (!SHOWING.has(name)) return '';
    if (name === 'class') return sameLook(old, now) ? '' : inside ? 'look' : 'content';
    return inside && name === 'style' ? 'look' : 'content';
  }
  // The value that an attribute had at first: only what is different in the end has changed.
  function firstValues() {
    const first = new Map();
    for (const record of act.records) {
      if (record.type !== 'attributes') continue;
      const known = first.get(record.target) || {};
      if (!(record.name in known)) known[record.name] = record.old;
      first.set(record.target, known);
    }
    return first;
  }
  function fromRecords(kinds) {
    const first = firstValues();
    for (const record of act.records) {
      const kind = changeOf(record, first);
      if (!kind) continue;
      const el = elementOf(record.target);
      const restless = isRestless(el);
      if (restless && (record.type === 'characterData' || !record.prompt || runs(el))) continue;
      if (restless) kinds.add('late');
      else if (record.prompt) kinds.add(kind);
      else if (!isStepping(el)) kinds.add('late');
    }
  }
  function fromSnapshots(kinds) {
    const {before} = act, after = snapshot();
    if (act.fields.some((field, index) => fieldOf(field) !== act.values[index])) kinds.add('state');
    if (before.state !== after.state || before.playing !== after.playing || before.popovers !== after.popovers) kinds.add('state');
    const focus = after.focus;
    if (focus && focus !== before.focus && !isRoot(focus) && focus.tagName !== 'IFRAME' && !act.control.contains(focus) && !focus.contains(act.control)) kinds.add('focus');
    // A bare "#" without a script behind it leads to the top of the page, perhaps slowly; that is what no button is for.
    const toTop = act.control.getAttribute('href') === '#' && after.y <= before.y;
    if (!toTop && (Math.abs(before.x - after.x) > 8 || Math.abs(before.y - after.y) > 8)) kinds.add('scroll');
    for (const [box, left, top] of act.boxes)
      if (!isRoot(box) && box.isConnected && (Math.abs(box.scrollLeft - left) > 8 || Math.abs(box.scrollTop - top) > 8) && !isRestless(box))
        kinds.add(isStepping(box) ? 'late' : 'scroll');
    if (kinds.has('late') || kinds.has('scroll') || before.y !== after.y) return;
    // What style sheets alone show (:checked, :target, :focus-within, a class of the root) is seen in what lies where.
    const moved = before.grid.filter((el, index) => el !== after.grid[index] && ![el, after.grid[index]].some(one => one && (isRestless(one) || isStepping(one))));
    if (moved.length > 1) kinds.add('content');
  }

  addEventListener('cxcheck:act', event => { event.stopImmediatePropagation(); begin(event.detail); }, true);
  addEventListener('cxcheck:changed', event => {
    event.stopImmediatePropagation();
    // No press was heard in this document: nothing is known of what it did.
    if (!act || !act.before) return;
    const kinds = new Set();
    fromRecords(kinds);
    fromSnapshots(kinds);
    event.detail.kinds = [...kinds].sort();
    if (event.detail.done || event.detail.kinds.some(kind => !WEAK.has(kind))) act = null;
  }, true);
})();
