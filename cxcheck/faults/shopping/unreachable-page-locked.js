// The page stays locked after a layer was closed: it does not scroll, and all below the first screen is out of reach.
// check: control-unreachable, step-impossible, feature-missing
// via: css
({
  victim: page => (page.low() ? document.documentElement : null),
  harm: (html, page) => page.style('html, body { overflow: clip !important; height: 100vh !important; min-height: 0 !important } '
    + 'body { position: fixed !important; width: 100% !important }'),
  witness: (html, page) => getComputedStyle(document.body).position === 'fixed' && getComputedStyle(html).overflowY === 'clip' && Boolean(page.low()),
})
