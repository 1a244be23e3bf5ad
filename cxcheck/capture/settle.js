// Resolves to true once the document has been still for `quiet` ms (no nodes, texts, classes or styles change, fonts
// loaded, two frames painted), to false at `limit` ms. A page that says it is not ready yet is believed for `busy` ms.
({quiet, limit, busy}) => new Promise(resolve => {
  const end = performance.now() + limit;
  let last = performance.now();
  const watcher = new MutationObserver(() => { last = performance.now(); });
  watcher.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
  const done = still => { watcher.disconnect(); resolve(still); };
  const fonts = document.fonts ? document.fonts.status === 'loaded' : true;
  let ready = fonts;
  if (!fonts) document.fonts.ready.then(() => { ready = true; last = performance.now(); });
  const moving = () => document.getAnimations && document.getAnimations().some(one => {
    const timing = one.effect && one.effect.getComputedTiming();
    return one.playState === 'running' && timing && timing.endTime !== Infinity && timing.endTime < 2000;
  });
  // Skeletons stand for what is on its way; aria-busy says so outright.
  const waits = () => now() < began + busy && [...document.querySelectorAll('[aria-busy=true], [class*=skeleton i], [class*=shimmer i]')]
    .some(one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && one.getClientRects().length && inView(one));
  const inView = one => { const box = one.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; };
  const now = () => performance.now();
  const began = now();
  let looked = began;
  const look = () => {
    // A page that was held up has not been still: nobody knows what it was about to do.
    if (now() - looked > quiet) last = now();
    looked = now();
    if (looked >= end) return done(false);
    if (ready && document.readyState !== 'loading' && now() - last >= quiet && !moving() && !waits())
      return requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    setTimeout(look, Math.min(25, quiet));
  };
  look();
})
