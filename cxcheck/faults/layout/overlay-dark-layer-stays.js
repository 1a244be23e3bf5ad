// The dark layer of a closed dialog stays over the page.
// check: overlay-blocks, control-covered
// via: dom
({
  victim: () => document.body,
  harm: body => {
    if (body.querySelector(':scope > [data-layer="backdrop"]')) return;
    const layer = document.createElement('div');
    layer.dataset.layer = 'backdrop';
    layer.style.cssText = 'position:fixed;inset:0;z-index:2147482000;background:rgba(0,0,0,.55)';
    body.append(layer);
  },
  witness: (body, page) => document.elementFromPoint(page.width / 2, innerHeight / 2)?.dataset.layer === 'backdrop',
})
