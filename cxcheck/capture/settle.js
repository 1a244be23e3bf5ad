// Resolves to true once the document has been still for `quiet` ms (no nodes, texts, classes or styles change, fonts
// loaded, two frames painted), to false at `limit` ms.
({quiet, limit}) => new Promise(resolve => {
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
  const look = () => {
    const now = performance.now();
    if (now >= end) return done(false);
    if (ready && document.readyState !== 'loading' && now - last >= quiet && !moving())
      return requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    setTimeout(look, Math.min(25, quiet));
  };
  look();
})
