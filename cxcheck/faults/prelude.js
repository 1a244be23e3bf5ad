// What a fault may ask of any page: simple means, and not those that the checks look with.
//
// A part of `page`, in the page as a customer has it or (via response) in a parsed document without a layout, where
// everything counts as seen that is not hidden by the markup itself. Nothing here changes the page; what is not there is
// null or []. Boxes are {x, y, width, height, right, bottom} in CSS pixels of the document.
(page, document, device) => {
  const view = document.defaultView;
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], '
    + '[role="link"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="combobox"], '
    + '[role="menuitem"], [onclick], [tabindex="0"]';
  const FIELDS = 'input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"]), '
    + 'select, textarea, [contenteditable="true"]';
  const BARS = '[role="dialog"], [role="alertdialog"], dialog, [aria-modal="true"], [id*="cookie" i], '
    + '[class*="cookie" i], [id*="consent" i], [class*="consent" i]';
  const BLOCKS = 'p, li, dd, dt, blockquote, figcaption, td, th, pre, div, section, article, summary, label';
  const errors = [];

  const squash = text => (text || '').replace(/\s+/g, ' ').trim();
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const first = (list, regex) => list.find(el => regex.test(page.name(el))) || null;
  const area = el => page.box(el).width * page.box(el).height;

  // A box that is cut to nothing by a closed accordion or a carousel around it cannot be seen.
  const cutAway = el => {
    const own = el.getBoundingClientRect();
    const fixed = view.getComputedStyle(el).position === 'fixed';
    for (let around = fixed ? null : el.parentElement; around && around !== document.body; around = around.parentElement) {
      const style = view.getComputedStyle(around);
      if (style.position === 'fixed') break;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const frame = around.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      if (frame.width < 2 || frame.height < 2) return true;
      const apart = own.right <= frame.left || own.left >= frame.right || own.bottom <= frame.top || own.top >= frame.bottom;
      if (apart && !scrolls) return true;
    }
    return false;
  };

  // What stands in a consent bar or a dialog is no part of the shop's page.
  const inBar = el => {
    const bar = el.closest(BARS);
    return Boolean(bar) && bar !== document.body && bar !== document.documentElement && !bar.querySelector('h1, main');
  };
  const own = list => list.filter(el => page.seen(el) && !inBar(el));

  if (view) {
    view.addEventListener('error', event => event.message && errors.push(event.message));
    view.addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
  }

  return {
    document,
    width: device.width,
    touch: device.touch,
    get path() { return device.path || document.location.pathname; },

    // --- looking ---
    all,
    squash,
    inBar,
    seen(el) {
      if (!el || !el.isConnected) return false;
      if (el === document.documentElement || el === document.body) return true;
      if (!view) return !el.closest('head, script, style, template, noscript, [hidden], [style*="display:none" i]');
      if (!el.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
      const box = page.box(el);
      return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.x < device.width && !cutAway(el);
    },
    text: el => squash(view && el.isConnected ? el.innerText ?? el.textContent : el.textContent),
    name(el) {
      const label = page.labelOf(el);
      const picture = el.querySelector && el.querySelector('img[alt], svg[aria-label]');
      const said = [
        el.getAttribute('aria-label'), label && label.textContent, /^(select|textarea)$/i.test(el.tagName) ? '' : page.text(el),
        /^(submit|button|reset)$/.test(el.type) ? el.value : '', el.getAttribute('alt'),
        picture && (picture.getAttribute('alt') || picture.getAttribute('aria-label')),
        el.getAttribute('title'), el.getAttribute('placeholder'),
      ];
      return squash(said.find(one => squash(one)));
    },
    box(el) {
      if (!view) return {x: 0, y: 0, width: 0, height: 0, right: 0, bottom: 0};
      const {left, top, width, height} = el.getBoundingClientRect();
      const x = left + view.scrollX, y = top + view.scrollY;
      return {x, y, width, height, right: x + width, bottom: y + height};
    },
    css: (el, property) => (view ? view.getComputedStyle(el).getPropertyValue(property) : ''),
    // Whether a finger on its middle would reach it, wherever it stands; everything is scrolled back within the task.
    hit(el) {
      if (!page.seen(el)) return false;
      const scrolled = [];
      for (let up = el.parentElement; up; up = up.parentElement) scrolled.push([up, up.scrollLeft, up.scrollTop]);
      el.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
      const {left, top, width, height} = el.getBoundingClientRect();
      const reached = document.elementFromPoint(left + width / 2, top + height / 2);
      for (const [up, x, y] of scrolled) up.scrollTo({left: x, top: y, behavior: 'instant'});
      const label = page.labelOf(el);
      return Boolean(reached) && (el.contains(reached) || Boolean(label && label.contains(reached)));
    },
    // A path of tags and places that finds the element again.
    selector(el) {
      if (el.id && all('#' + CSS.escape(el.id)).length === 1) return '#' + CSS.escape(el.id);
      if (!el.parentElement || el === document.body) return el.tagName.toLowerCase();
      const twins = [...el.parentElement.children].filter(one => one.tagName === el.tagName);
      const step = CSS.escape(el.tagName.toLowerCase()) + (twins.length > 1 ? `:nth-of-type(${twins.indexOf(el) + 1})` : '');
      return `${page.selector(el.parentElement)} > ${step}`;
    },
    // Messages of errors that nobody caught, since the page began.
    errors: () => [...errors],
    // What became of a request: {status, size}, or null if none was made or the browser does not tell.
    resource(url) {
      const [entry] = view.performance.getEntriesByName(url);
      return entry ? {status: entry.responseStatus, size: entry.decodedBodySize} : null;
    },

    // --- controls ---
    controls: () => own(all(CONTROLS)),
    control: regex => first(page.controls(), regex),
    links: (regex = /(?:)/) => own(all('a[href], [role="link"]')).filter(el => regex.test(page.name(el))),
    buttons: (regex = /(?:)/) =>
      own(all('button, input[type="submit"], input[type="button"], input[type="image"], [role="button"]'))
        .filter(el => regex.test(page.name(el))),
    fields(regex = /(?:)/) {
      const said = el => ['name', 'id', 'type', 'placeholder', 'autocomplete', 'aria-label']
        .map(one => el.getAttribute(one) || '').join(' ') + ' ' + page.name(el);
      return own(all(FIELDS)).filter(el => regex.test(said(el)));
    },
    field: regex => page.fields(regex)[0] || null,
    labelOf(field) {
      if (field.labels) return field.labels[0] || null;
      const id = (field.getAttribute('aria-labelledby') || '').split(' ')[0];
      return (id && document.getElementById(id)) || null;
    },
    // What the journey is going to act on at this page, in that order.
    used() {
      const find = selector => {
        try { return document.querySelector(selector); } catch { return null; }  // one that leads into a frame
      };
      const selectors = (device.used || {})[page.path] || [];
      return [...new Set(selectors.map(find))].filter(el => el && page.seen(el));
    },

    // --- parts of any page ---
    main: () => own(all('main, [role="main"]'))[0] || own(all('#main, #content, .main, .content'))[0] || document.body,
    header: () => own(all('header, [role="banner"]')).find(el => !el.closest('article, section, main')) || null,
    footer: () => own(all('footer, [role="contentinfo"]')).reverse().find(el => !el.closest('article')) || null,
    nav: () => own(all('nav, [role="navigation"]'))[0] || null,
    search: () => page.field(/\bsearch\b|suche|recherche/i) || own(all('input[name="q"], input[name="s"]'))[0] || null,
    heading: () => own(all('h1'))[0] || null,
    headings: () => own(all('h1, h2, h3, h4, h5, h6, [role="heading"]')),
    images: () => own(all('img')).filter(el => !view || (page.box(el).width > 60 && page.box(el).height > 60)),
    image() {
      const inside = page.images().filter(el => page.main().contains(el));
      return inside.sort((one, other) => area(other) - area(one))[0] || null;
    },
    // Blocks of running text with nothing in them that would be one itself.
    texts(min = 40) {
      const long = own(all(BLOCKS)).filter(el => page.text(el).length >= min && !el.closest('nav, script, select, button'));
      const holders = new Set(long.map(el => el.parentElement && el.parentElement.closest(BLOCKS)));
      for (const el of [...holders]) for (let up = el; up; up = up.parentElement) holders.add(up);
      return long.filter(el => !holders.has(el));
    },
    jsonld() {
      const read = script => {
        try { return [{script, data: JSON.parse(script.textContent)}]; } catch { return []; }
      };
      return all('script[type="application/ld+json"]').flatMap(read);
    },
    meta: name => document.querySelector(`meta[name="${name}" i], meta[property="${name}" i]`),
  };
}
