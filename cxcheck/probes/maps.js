// Which elements are the area of a map, by what their author calls them or by where their frame comes from.
const MAP_TAGS = new Set(['DIV', 'SECTION', 'FIGURE', 'IMG', 'SVG', 'CANVAS', 'IFRAME', 'GMP-MAP']);
const MAP_MARKS = /(^|[\s_-])(map|maps|karte|leaflet-container|gm-style|mapboxgl-map|maplibregl-map|ol-viewport|(map|karten?)[_-]?(canvas|container|area|box|view|frame))([\s_-]|$)/i;
const NO_MAP_MARKS = /(site|image|heat|road|source|key)[_-]?map|map[_-]?(link|button|icon|pin|marker|list|toggle|text)/i;
const MAP_NAMES = /^(map|karte|carte|mapa|mappa|kaart)\b|\b(map|stadtplan|lageplan|karte|carte|mapa|mappa) (of|von|de|du|di|der)\b/i;
const MAP_HOSTS = /google\.[a-z.]+\/maps|maps\.google|openstreetmap\.|bing\.com\/maps|mapbox\.|\.here\.com|mapy\.cz|yandex\.[a-z]+\/map/i;

function isMap(el) {
  const tag = el.tagName.toUpperCase();
  if (!MAP_TAGS.has(tag)) return false;
  if (tag === 'IFRAME') return MAP_HOSTS.test(el.src || '') || MAP_NAMES.test(el.title || '');
  const marks = `${el.id} ${el.getAttribute('class') || ''}`;
  if (NO_MAP_MARKS.test(marks)) return false;
  return MAP_MARKS.test(marks) || MAP_NAMES.test(el.getAttribute('aria-label') || el.getAttribute('alt') || '');
}
