// The page for phones has the map's box and nothing to fill it with.
// check: map-dead, feature-missing
// via: response
({
  victim: page => page.map(),
  rewrite: (document, page) => {
    const map = page.map();
    if (!map) return false;
    map.replaceChildren();
    map.removeAttribute('src');
    map.removeAttribute('srcdoc');
    map.setAttribute('data-map', 'empty');
    return true;
  },
  witness: (map, page) => page.seen(map) && map.matches('[data-map="empty"]') && map.childElementCount === 0 && !map.getAttribute('src'),
})
