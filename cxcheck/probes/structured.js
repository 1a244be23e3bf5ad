// What a document tells machines: metas, links, JSON-LD as it stands, microdata as the HTML standard reads it.
// Called with {texts, items, depth}: the bounds of what is kept. Returns JSON text; nothing is touched.
let left = options.texts;
let items = options.items;
let cut = false;
const SOURCES = { AUDIO: 'src', EMBED: 'src', IFRAME: 'src', IMG: 'src', SOURCE: 'src', TRACK: 'src', VIDEO: 'src', A: 'href', AREA: 'href', LINK: 'href', OBJECT: 'data' };

function kept(text) {
  const short = text.slice(0, left);
  if (short.length < text.length) cut = true;
  left -= short.length;
  return short;
}

function attribute(el, name) { return el.getAttribute(name) || ''; }

function valueOf(el, depth) {
  if (el.hasAttribute('itemscope')) return itemOf(el, depth + 1);
  // Shops write "content" on any element, and search engines read it there.
  if (el.hasAttribute('content')) return kept(attribute(el, 'content'));
  const source = SOURCES[el.tagName];
  if (source) return kept(String(el[source] || ''));
  if (el.tagName === 'DATA' || el.tagName === 'METER') return kept(attribute(el, 'value'));
  if (el.tagName === 'TIME' && el.hasAttribute('datetime')) return kept(attribute(el, 'datetime'));
  return kept((el.textContent || '').replace(/\s+/g, ' ').trim());
}

function referred(el) {
  return attribute(el, 'itemref').split(/\s+/).filter(Boolean).map(id => document.getElementById(id)).filter(Boolean);
}

function itemOf(el, depth) {
  const item = { '@type': attribute(el, 'itemtype').trim() };
  if (depth > options.depth || items-- <= 0) { cut = true; return item; }
  const waiting = [...referred(el), ...el.children];
  const seen = new Set([el]);
  while (waiting.length) {
    const one = waiting.shift();
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.hasAttribute('itemprop')) {
      const value = valueOf(one, depth);
      for (const name of attribute(one, 'itemprop').split(/\s+/).filter(Boolean)) {
        const known = Object.hasOwn(item, name) ? item[name] : undefined;
        item[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
      }
    }
    if (!one.hasAttribute('itemscope')) waiting.unshift(...one.children);
  }
  return item;
}

const all = selector => [...document.querySelectorAll(selector)];
const metas = all('meta[name], meta[property], meta[http-equiv]').map(el => ({
  name: (attribute(el, 'property') || attribute(el, 'name') || attribute(el, 'http-equiv')).trim().toLowerCase(),
  content: kept(attribute(el, 'content')),
}));
const links = all('link[rel~=canonical i], link[rel~=alternate i], link[rel~=amphtml i]').map(el => ({
  rel: attribute(el, 'rel').toLowerCase(), href: kept(String(el.href || '')), hreflang: attribute(el, 'hreflang'), media: attribute(el, 'media'),
}));
const jsonLd = all('script[type="application/ld+json" i]').map(el => kept(el.textContent || '')).filter(text => text.trim());
const microdata = all('[itemscope]:not([itemprop])').map(el => itemOf(el, 0));
return JSON.stringify({ lang: document.documentElement.lang || '', metas, links, json_ld: jsonLd, microdata, cut });
