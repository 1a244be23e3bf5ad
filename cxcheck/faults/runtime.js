// Breaks a page with faults and tells at any time what became of them.
//
// `page` is the prelude, `faults` a list of {id, via, start, members}, `named` what a scout has found before: by fault and
// path the selector of the victim, for faults that break what comes from the network. What is known stands in
// window[Symbol.for('cxcheck.faults')], a function that gives it as JSON.
(page, faults, named) => {
  if (window !== window.top) return;
  const WAIT = 25;  // ms: less than what a page must be still to count as settled
  const LATEST = 1200;  // ms after the document is there, for pages whose load event never comes
  const PICTURES = 500;  // ms that a page stays unseen for the pictures that a harm has exchanged
  const SPENT = 1500;  // ms of the page's time that all of this may cost
  const AGAIN = 20;  // times that one page view is broken anew
  const FRAMES = 200;  // ms that a changed page may take for being laid out unseen
  const later = window.setTimeout.bind(window);
  const nextFrame = window.requestAnimationFrame.bind(window);
  let spent = 0;
  let waiting = false;
  let drawing = false;  // a changed page is laid out once before it is seen

  const fresh = () => ({element: null, victim: null, existing: null, harmed: 0, seen: false, error: ''});
  const states = faults.map(fault => ({fault, path: null, ...fresh()}));
  const harming = fault => fault.members.harm || fault.members.change;

  const asked = (state, what) => {
    try {
      return what();
    } catch (error) {
      state.error = String(error).slice(0, 300);
      return null;
    }
  };

  // From the network comes a page that is broken already: its victim is where a scout has seen it.
  const pointed = ({id}) => {
    const selector = (named[id] || {})[page.path];
    return selector ? document.querySelector(selector) : null;
  };
  const remote = ({via}) => via === 'network' || via === 'response';
  const choose = state => asked(state, () =>
    (remote(state.fault) && pointed(state.fault)) || (state.fault.members.victim ? state.fault.members.victim(page) : document.documentElement));

  const witnessed = state => Boolean(asked(state, () => state.fault.members.witness(state.element, page)));

  const harm = state => {
    state.harmed += 1;
    asked(state, () => harming(state.fault)(state.element, page));
    state.seen = witnessed(state);
  };

  const take = (state, element) => {
    state.element = element;
    state.victim = asked(state, () => identityOf(element, page));
    // What a page draws anew is not among these; what our harm leaves of its kind is.
    state.existing = new WeakSet(document.querySelectorAll(element.tagName));
  };

  // A page that draws itself anew brings the victim back: the same thing as another element.
  const returned = state => {
    const candidate = choose(state);
    if (!candidate || state.existing.has(candidate)) return null;
    const {tag, name} = identityOf(candidate, page);
    return tag === state.victim.tag && name === state.victim.name ? candidate : null;
  };

  const tend = state => {
    if (state.path !== page.path) Object.assign(state, fresh(), {path: page.path, harmed: state.fault.start ? 1 : 0});
    if (!state.element) {
      const element = choose(state);
      if (element) take(state, element);
      if (element && !remote(state.fault) && !state.fault.start) harm(state);
      return;
    }
    if (remote(state.fault) || state.fault.start || state.harmed >= AGAIN) return;
    if (state.element.isConnected) {
      if (state.seen && !witnessed(state)) harm(state);
      return;
    }
    const element = returned(state);
    if (!element) return;
    take(state, element);
    harm(state);
  };

  const observer = new MutationObserver(() => soon());
  const tendAll = () => {
    if (drawing) {
      waiting = true;
      later(tendAll, WAIT);
      return;
    }
    waiting = false;
    const began = performance.now();
    for (const state of states) tend(state);
    observer.takeRecords();
    spent += performance.now() - began;
  };
  const soon = () => {
    if (waiting || spent > SPENT) return;
    waiting = true;
    later(tendAll, WAIT);
  };
  // A page that is broken or otherwise made is so from the first picture on: nothing is seen of it before, or what the
  // change moves would count among what moves by itself.
  const unseen = Symbol.for('cxcheck.unseen');
  const hide = () => {
    const sheet = window[unseen] || new CSSStyleSheet();
    sheet.replaceSync('html { visibility: hidden !important }');
    if (!window[unseen]) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window[unseen] = sheet;
  };
  const show = () => window[unseen] && window[unseen].replaceSync('');
  const harmsLate = ({fault}) => !remote(fault) && !fault.start && !fault.members.change;
  // Pictures that the harm has exchanged come a moment later, or fail to.
  const awaitPictures = () => {
    const harmed = states.filter(state => harmsLate(state) && state.element).map(({element}) => element);
    const all = harmed.flatMap(element => [element, ...element.querySelectorAll('img')]);
    const coming = all.filter(element => element.tagName === 'IMG' && !element.complete && element.loading !== 'lazy');
    if (!coming.length) return;
    hide();
    const come = image => new Promise(done => ['load', 'error'].forEach(kind => image.addEventListener(kind, done, {once: true})));
    Promise.race([Promise.all(coming.map(come)), new Promise(done => later(done, PICTURES))]).then(show);
  };
  // What stood elsewhere in a frame before, seen or not, counts as moved once it is seen.
  const drawUnseen = () => {
    if (!states.some(({fault, harmed}) => fault.members.change && harmed)) return;
    drawing = true;
    hide();
    const frames = new Promise(done => nextFrame(() => nextFrame(done)));
    Promise.race([frames, new Promise(done => later(done, FRAMES))]).then(() => {
      drawing = false;
      show();
    });
  };
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    show();
    tendAll();
    awaitPictures();
    drawUnseen();
    observer.observe(document, {
      childList: true, subtree: true, characterData: true, attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'src', 'aria-expanded'],
    });
    // Changes of the address alone change nothing that an observer sees.
    for (const name of ['popstate', 'hashchange']) window.addEventListener(name, soon);
  };

  for (const state of states.filter(({fault}) => fault.start)) {
    state.harmed = 1;
    asked(state, () => harming(state.fault)(null, page));
  }
  const beginStyled = () => {
    if (begun || document.readyState === 'loading') return;
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
    if (document.readyState !== 'complete' && !sheets.every(link => link.sheet || link.disabled)) return;
    begin();
  };
  if (document.readyState === 'complete') begin();
  else if (faults.some(({members}) => members.change)) {
    hide();
    document.addEventListener('DOMContentLoaded', beginStyled);
    document.addEventListener('load', beginStyled, {capture: true});
    window.addEventListener('load', () => {
      beginStyled();
      tendAll();
    });
  } else {
    if (states.some(harmsLate)) hide();
    window.addEventListener('load', begin);
    document.addEventListener('DOMContentLoaded', () => later(begin, LATEST));
  }

  // What comes broken from the network may come without its victim; a scout has seen that it was there.
  const broken = state => remote(state.fault) ? page.path in (named[state.fault.id] || {}) : state.harmed > 0 && Boolean(state.element);
  window[Symbol.for('cxcheck.faults')] = () => JSON.stringify(states.map(state => ({
    fault: state.fault.id,
    victim: state.victim,
    harmed: broken(state),
    witnessed: broken(state) && witnessed(state),
    error: state.error,
  })));
}
