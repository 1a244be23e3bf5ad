// A badge lies on the price.
// check: collision, control-covered
// via: dom
({
  victim: page => page.price(),
  harm: (price, page) => {
    if (document.querySelector('[data-badge="offer"]')) return;
    const {x, y, height, width} = page.ink(price);
    const badge = document.createElement('span');
    badge.dataset.badge = 'offer';
    badge.textContent = 'New in this week';
    badge.style.cssText = `position:absolute;left:${x + width / 3}px;top:${y + height / 4}px;z-index:5;background:#c02;color:#fff;font:14px sans-serif;padding:2px 6px;white-space:nowrap`;
    document.body.append(badge);
  },
  witness: (price, page) => {
    const badge = document.querySelector('[data-badge="offer"]');
    return page.seen(price) && page.seen(badge) && page.shared(page.ink(price), page.box(badge)) > 3;
  },
})
