// A panel that waits beyond the right edge makes the page scroll sideways.
// check: page-too-wide
// via: dom
({
  victim: page => (page.excess() > 1 ? null : document.body),
  harm: (body, page) => {
    if (body.querySelector(':scope > aside[data-panel="filters"]')) return;
    page.style('html, body { overflow-x: visible !important }');
    const panel = document.createElement('aside');
    panel.dataset.panel = 'filters';
    panel.textContent = 'Your recently viewed items';
    panel.style.cssText = `position:absolute;top:120px;left:${page.width - 20}px;width:280px;height:300px;background:#eee`;
    body.append(panel);
  },
  witness: (_, page) => page.excess() > 1 && page.seen(document.querySelector('aside[data-panel="filters"]')),
})
