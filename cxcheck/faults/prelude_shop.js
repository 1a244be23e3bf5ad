// What a fault may ask of a shop's page: prices, entries of lists, stores, baskets, by words and places.
//
// A part of `page`; what is not there is null or [].
(page, document, device) => {
  const MONEY = /(?:[£$€¥]|\b(?:USD|EUR|GBP|CHF|PLN|SEK|DKK|NOK)\b)\s?\d|\d(?:[\d.,\s]*\d)?\s?(?:[£$€¥]|\b(?:USD|EUR|GBP|CHF|PLN|SEK|DKK|NOK|kr|zł)\b)/;
  const BUY = /add to (?:basket|cart|bag|trolley|order)|buy now|^buy$|in den (?:warenkorb|einkaufswagen)|in die (?:tasche|einkaufstasche)|jetzt kaufen|ajouter au panier|acheter/i;
  const STOCK = /in stock|out of stock|sold out|unavailable|\bavailable\b|only \d+ left|pre-?order|back-?order|discontinued|auf lager|lieferbar|ausverkauft|vergriffen|verfügbar|en stock|épuisé|rupture|disponible/i;
  const BASKET = /basket|cart\b|\bbag\b|trolley|warenkorb|einkaufswagen|panier/i;
  const TOTAL = /^(?:(?:order|grand|basket|estimated)\s+)?total\b|gesamt(?:summe|betrag|preis)?\b|^summe\b|^total\b|montant total/i;
  const ADDRESS = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{5}\b ?\p{Lu}|\b[A-Z]{2} \d{5}\b|\b\d+(?:[.,]\d+)? ?(?:mi|km|miles|kilometres)\b/u;
  const PHONE = /(?:\+|\(?0)\d[\d\s()\-/.]{6,}\d/;
  const DAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)\b|\b(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\b/i;
  const TIME = /\b\d{1,2}(?:[:.]\d{2}| ?[ap]m| ?uhr|h)/i;

  const words = el => page.squash(el.textContent);
  const holds = (regex, limit) => el => words(el).length <= limit && regex.test(words(el));
  const unique = list => [...new Set(list)].filter(Boolean);
  const usable = el => page.seen(el) && !page.inBar(el);

  // The smallest elements whose whole text, at most `limit` characters, says it; in the order of the document.
  const saying = (regex, limit, root = document.body) => {
    const found = new Set();
    const walker = document.createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest('script, style, noscript, template, option')) continue;
      let el = node.parentElement;
      for (let steps = 0; el && el !== root && steps < 3 && !regex.test(words(el)); steps += 1) el = el.parentElement;
      if (el && holds(regex, limit)(el)) found.add(el);
    }
    const list = [...found];
    return list.filter(el => usable(el) && !list.some(other => other !== el && el.contains(other)));
  };
  const struck = el => {
    for (let up = el; up && up !== document.body && words(up).length < 60; up = up.parentElement) {
      if (/^(del|s|strike)$/i.test(up.tagName) || /line-through/.test(page.css(up, 'text-decoration-line'))) return true;
    }
    return false;
  };
  const former = el => struck(el) || /^(?:was|rrp|uvp|statt|before|avant)\b/i.test(words(el))
    || /(?:^|[-_ ])(?:was|old|former|rrp|before|strike)(?:$|[-_ ])/i.test(el.className);
  // The ancestor that is one of a row of its kind.
  const entryOf = el => {
    for (let up = el; up && up !== document.body; up = up.parentElement) {
      if (/^(li|tr|article)$/i.test(up.tagName)) return up;
    }
    return el.closest('[class*="item" i], [class*="line" i], [class*="card" i], [class*="store" i]') || el.parentElement;
  };
  const rowWithPrice = el => {
    for (let up = el; up && up !== page.main() && up !== document.body; up = up.parentElement) {
      if (MONEY.test(words(up))) return up;
    }
    return null;
  };

  return {
    // --- a product ---
    buy: () => page.buttons(BUY)[0] || page.links(BUY)[0] || null,
    prices: () => saying(MONEY, 40),
    price() {
      const current = page.prices().filter(el => !former(el));
      for (let up = page.heading(); up; up = up.parentElement) {
        const near = current.find(el => up.contains(el));
        if (near) return near;
      }
      return current.find(el => page.main().contains(el)) || current[0] || null;
    },
    oldPrice: () => page.prices().find(former) || null,
    variants() {
      if (!page.buy()) return [];
      const lists = page.fields().filter(el => el.tagName === 'SELECT');
      const radios = page.all('input[type="radio"], [role="radio"]', page.main());
      const groups = radios.map(el => el.closest('fieldset, [role="radiogroup"], ul, div'));
      const swatches = page.all('[class*="swatch" i], [class*="variant" i]', page.main()).filter(el => el.children.length > 1);
      const none = /qty|quantity|menge|quantité|sort|country|language|currency|store|branch|pick ?up|filiale|magasin|how would you like/i;
      return unique([...lists, ...groups, ...swatches]).filter(el => el && usable(el) && !none.test(`${el.name} ${el.id} ${page.name(el)}`));
    },
    rating() {
      const told = /\b[0-5](?:[.,]\d)?\s*(?:out of|von|sur|\/)\s*5\b|\b[0-5](?:[.,]\d)? (?:stars?|sterne|étoiles)\b|[★☆]{3,}|\(?\d+\)? (?:reviews?|ratings?|bewertungen|avis)\b/i;
      const labelled = page.all('[aria-label], [title]').find(el => usable(el) && told.test(el.getAttribute('aria-label') || el.title));
      return saying(told, 60)[0] || labelled || page.all('[itemprop="aggregateRating"], [class*="rating" i]').find(usable) || null;
    },
    availability: () => saying(STOCK, 80, page.main()).find(el => !el.closest('button, a, select, option')) || null,

    // --- lists ---
    // The entries of the list that takes the most room, each with a link of its own.
    cards() {
      const groups = new Map();
      for (const link of page.all('a[href]', page.main()).filter(el => !el.closest('nav, header, footer'))) {
        for (let el = link, steps = 0; el.parentElement && el !== page.main() && steps < 6; el = el.parentElement, steps += 1) {
          const key = el.parentElement;
          if (!groups.has(key)) groups.set(key, new Map());
          const kinds = groups.get(key);
          kinds.set(el.tagName, (kinds.get(el.tagName) || new Set()).add(el));
        }
      }
      const lists = [...groups.values()].flatMap(kinds => [...kinds.values()]).map(set => [...set].filter(usable));
      const room = list => list.reduce((sum, el) => sum + 1 + page.box(el).width * page.box(el).height, 0);
      const like = list => list.filter(el => page.squash(el.textContent).length > 3).length >= 3;
      // Of one list in another the inner one holds the things; the outer one is the page's sections.
      const fitting = list => like(list) && !list.some(el => el.querySelector('h1, form[method="post" i] fieldset'));
      return lists.filter(fitting).sort((one, other) => room(other) * Math.min(other.length, 12) - room(one) * Math.min(one.length, 12))[0] || [];
    },

    // --- basket ---
    basketLines() {
      const title = page.heading() ? page.text(page.heading()) : document.title;
      if (!BASKET.test(`${page.path} ${title}`)) return [];
      const handles = page.controls().filter(el => /remove|delete|entfernen|löschen|supprimer/i.test(page.name(el)))
        .concat(page.fields(/qty|quantity|menge|anzahl|quantité/i));
      const rows = unique(handles.filter(el => page.main().contains(el)).map(el => rowWithPrice(entryOf(el)))).filter(usable);
      const inner = el => rows.filter(other => other !== el && el.contains(other));
      // Of rows in one another the outer one is the line, unless it holds several.
      const lines = rows.filter(el => inner(el).filter(one => !inner(one).length).length < 2);
      return lines.filter(el => !lines.some(other => other !== el && other.contains(el)));
    },
    // The amount that is to be paid in the end.
    total() {
      const labels = saying(TOTAL, 60, page.main()).reverse();
      for (const label of labels) {
        const row = rowWithPrice(label);
        const amount = row && words(row).length < 120 && page.prices().filter(el => row.contains(el)).pop();
        if (amount) return amount;
      }
      return null;
    },

    // --- stores ---
    stores() {
      const places = saying(ADDRESS, 160, page.main()).filter(el => !el.closest('footer, label, button'));
      const entries = unique(places.concat(page.all('address', page.main()).filter(usable)).map(entryOf));
      return entries.filter(el => usable(el) && el !== page.main() && !entries.some(other => other !== el && el.contains(other)));
    },
    phones: () => unique([...page.all('a[href^="tel:"]').filter(usable), ...saying(PHONE, 60)])
      .filter((el, _, list) => !list.some(other => other !== el && el.contains(other))),
    hours() {
      const told = el => DAY.test(words(el)) && TIME.test(words(el));
      const rows = page.all('tr, li, dt, p, time, div, dl').filter(el => words(el).length < 200 && told(el) && usable(el));
      const inner = rows.filter(el => !rows.some(other => other !== el && el.contains(other)));
      return unique(inner.map(el => el.closest('table, dl, ul, ol') || el));
    },
  };
}
