// The layer's "Close" does nothing.
// check: overlay-blocks, control-covered
// via: script
({
  victim: () => document.body,
  harm: body => {
    if (body.querySelector(':scope > dialog[data-layer="offer"]')) return;
    const layer = document.createElement('dialog');
    layer.dataset.layer = 'offer';
    layer.innerHTML = '<h2>10 % off today</h2><p>Only in the app.</p><button type="button">Close</button>';
    layer.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;box-sizing:border-box;padding:48px 24px;border:0';
    layer.addEventListener('cancel', event => event.preventDefault());
    body.append(layer);
    layer.showModal();
  },
  witness: (body, page) => {
    const layer = body.querySelector(':scope > dialog[data-layer="offer"]');
    return Boolean(layer?.open) && layer.contains(document.elementFromPoint(page.width / 2, innerHeight / 2));
  },
})
