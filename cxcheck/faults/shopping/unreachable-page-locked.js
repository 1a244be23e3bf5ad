// The page stays locked after a layer was closed: it does not scroll, and all below the first screen is out of reach.
// check: control-unreachable, step-impossible, feature-missing
// via: css
({
  victim: page => [page.buy(), ...page.controls()].find(one => one && page.seen(one) && page.box(one).y > innerHeight + 40) || null,
  harm: (control, page) => page.style('html, body { overflow: clip !important; height: 100vh !important; min-height: 0 !important } body { position: fixed !important; width: 100% !important }'),
  witness: control => {
    const fixed = getComputedStyle(document.body).position === 'fixed' && getComputedStyle(document.documentElement).overflowY === 'clip';
    return fixed && control.getBoundingClientRect().top >= innerHeight;
  },
})
