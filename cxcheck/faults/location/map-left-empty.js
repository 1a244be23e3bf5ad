// The map is an empty grey box: its script gives up on small screens.
// check: map-dead, image-broken
// via: dom
({
  victim: page => (page.map()?.matches('iframe, img') ? null : page.map()),
  harm: (map, page) => {
    if (map.matches('canvas')) map.width = map.clientWidth;
    map.replaceChildren();
    page.rule(map, `background: #ddd none; min-height: ${Math.round(page.box(map).height)}px`);
  },
  witness: (map, page) => page.seen(map) && page.box(map).height > 80 && map.childElementCount === 0 && !page.text(map),
})
