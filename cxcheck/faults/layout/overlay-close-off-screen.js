// The cross of the app's layer lies beyond the edge of the phone.
// check: overlay-blocks, control-covered
// via: dom
({
  victim: () => document.body,
  harm: body => {
    if (body.querySelector(':scope > [data-layer="app"]')) return;
    const layer = document.createElement('div');
    layer.dataset.layer = 'app';
    layer.innerHTML = '<p>Everything is easier in our app</p><a href="https://apps.example/shop">Get the app</a>';
    layer.style.cssText =
      'position:fixed;inset:8% 0 0 0;overflow:hidden;z-index:2147482000;background:#123;color:#fff;padding:48px 24px;font:18px sans-serif';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.style.cssText = 'position:absolute;top:8px;right:-120px;width:80px;height:44px';
    close.addEventListener('click', () => layer.remove());
    layer.append(close);
    body.append(layer);
  },
  witness: (body, page) => {
    const layer = body.querySelector(':scope > [data-layer="app"]');
    return (
      page.seen(layer) &&
      layer.contains(document.elementFromPoint(page.width / 2, innerHeight / 2)) &&
      layer.querySelector('button').getBoundingClientRect().left >= page.width
    );
  },
})
