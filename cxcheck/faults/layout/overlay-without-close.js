// A newsletter's layer covers the phone and cannot be closed.
// check: overlay-blocks, control-covered
// via: script
({
  victim: () => document.body,
  harm: body => {
    if (body.querySelector(':scope > [data-layer="newsletter"]')) return;
    const layer = document.createElement('div');
    layer.dataset.layer = 'newsletter';
    layer.innerHTML =
      '<h2>Join our newsletter</h2><p>Be the first to hear of offers.</p><label>Your email <input type="email" name="letter"></label><button type="button">Sign me up</button>';
    layer.style.cssText =
      'position:fixed;inset:0;z-index:2147482000;background:#fff;color:#222;padding:32px 24px;font:16px sans-serif';
    body.append(layer);
  },
  witness: (body, page) => {
    const layer = body.querySelector(':scope > [data-layer="newsletter"]');
    return page.seen(layer) && layer.contains(document.elementFromPoint(page.width / 2, innerHeight / 2));
  },
})
