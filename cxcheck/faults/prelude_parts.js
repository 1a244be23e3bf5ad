// Parts of a shop's page that some faults need besides: maps, consent bars, filters, ways to pay, terms.
//
// A part of `page`; what is not there is null or [].
(page, document, device) => {
  const WORDY = 'p, li, dd, dt, div, span, section, small, td, th, address, label, strong, h2, h3, h4, time';
  // What is drawn costs the browser a layout: the markup's own words are asked first.
  const says = (el, regex, limit) => el.textContent.length < limit * 2 && regex.test(page.squash(el.textContent))
    && page.text(el).length <= limit && regex.test(page.text(el));
  const innermost = list => list.filter(el => !list.some(other => other !== el && el.contains(other)));

  return {
    map() {
      const drawn = page.all('iframe[src*="map" i], .leaflet-container, .gm-style, .mapboxgl-map, .maplibregl-map, .ol-viewport, '
        + '[id*="map" i], [class*="map" i], [aria-roledescription="map"], [role="img"][aria-label*="map" i]');
      const large = el => !document.defaultView || (page.box(el).width > 120 && page.box(el).height > 80);
      return drawn.find(el => page.seen(el) && large(el) && !el.matches('a, button, ul, nav, html, body') && !el.querySelector('h1, input')) || null;
    },
    consentBar() {
      const bars = page.all('[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [role="dialog"], [role="region"]');
      return bars.find(el => page.seen(el) && el.querySelector('button, a, [role="button"]')
        && /cookie|consent|datenschutz|tracking|privacy|vie privée/i.test(page.text(el)) && page.text(el).length < 2000
        && !el.querySelector('h1, main')) || null;
    },
    // The smallest visible block whose words match, at most `limit` characters long.
    passage(regex, limit = 240, root = document.body) {
      return innermost(page.all(WORDY, root).filter(el => says(el, regex, limit) && page.seen(el) && !page.inBar(el) && !el.closest('nav, select')))[0] || null;
    },
    // What is said in the main part on delivery, shipping, pickup and returns; a title alone says nothing.
    terms() {
      const near = el => !el.closest('nav, header, footer, fieldset, button, a') && !page.twin(el);
      const told = page.all('p, li, dd, td, div', page.main())
        .filter(el => says(el, page.words.delivery, 300) && page.text(el).split(' ').length >= 4 && page.seen(el) && near(el));
      return innermost(told)[0] || null;
    },
    // The distance that a store's entry tells.
    distance(entry) {
      const told = /\d[\d.,]*\s?(km|mi|miles|m|kilometres|kilometers)\b/i;
      return innermost([...page.all('*', entry), entry].filter(el => page.seen(el) && told.test(page.text(el))))[0] || null;
    },
    // Lines of addresses with the number of a house.
    streets() {
      if (!page.stores().length) return [];
      const street = /\b\d{1,4}[a-z]?,? \p{Lu}|\p{Lu}\p{L}+ ?([Ss]traße|[Ss]tr\.|[Ww]eg|[Pp]latz|[Gg]asse|[Aa]llee) \d/u;
      const lines = page.all('address, address *, p, li, dd, span, div, td', page.main());
      const told = innermost(lines.filter(el => says(el, street, 140) && page.seen(el)));
      return [...told.filter(el => el.closest('address')), ...told.filter(el => !el.closest('address'))];
    },
    directions: () => page.all('a[href]').filter(el => page.seen(el) && !page.inBar(el)
      && (page.words.directions.test(page.name(el)) || /maps\.|\/maps|\/dir\/|openstreetmap|^geo:/i.test(el.getAttribute('href')))),
    // What a store has of the product, or until when it promises it: a line, or the list of stores to choose from.
    pickup() {
      const stock = /in stock|out of stock|available|sold out|\d+ left|today|tomorrow|hours?\b|days?\b|auf lager|verfügbar|heute|stunden|en stock|heures/i;
      const named = /stores?\b|branch|shop\b|pick ?up|collect|filiale|markt|abhol|magasin|retrait/i;
      const list = page.fields(named).find(el => el.matches('select') && [...el.options].some(one => stock.test(one.text)));
      if (list) return list;
      const lines = page.all('p, li, td, label, span, div, dd, small', page.main())
        .filter(el => says(el, stock, 120) && says(el, named, 120) && page.seen(el));
      return innermost(lines).find(el => !el.closest('nav, button')) || null;
    },
    // Controls of the consent bar that say no.
    refusals() {
      const bar = page.consentBar();
      const no = /reject|refuse|decline|deny|only (necessary|essential)|necessary only|essential only|without|no,? |ablehnen|nur (notwendige|essen)|refuser|continuer sans/i;
      return bar ? page.all('button, a, input[type="submit"], [role="button"]', bar).filter(el => page.seen(el) && no.test(page.name(el))) : [];
    },
    // Ways to share, to sign in with somebody else's account, to say something to the shop.
    shares: () => page.controls().filter(el => page.words.share.test(page.name(el)) && !/sign|log|continue|follow|like us/i.test(page.name(el))
      && (page.within(el, 'main, [role=main], article') || /share|sharer|intent|wa\.me|mailto:\?/i.test(el.getAttribute('href') || ''))),
    signIns: () => page.controls().filter(el => (page.is(el, 'button') || page.is(el, 'link')) && page.words.signIn.test(page.name(el))
      && (/sign|log|continue|with|mit|anmelden|connect/i.test(page.name(el)) || /oauth|login|auth|connect/i.test(el.getAttribute('href') || ''))),
    voices: () => page.controls().filter(el => (page.is(el, 'button') || page.is(el, 'link'))
      && (page.words.contact.test(page.name(el)) || /^mailto:[^?]/.test(el.getAttribute('href') || ''))),
    // How others rate the thing, where that is said in words or numbers.
    saidRating() {
      const rating = page.rating();
      return rating && page.name(rating) ? rating : null;
    },
    // What others wrote of a product.
    reviewList() {
      const lists = page.all('[id*="review" i], [class*="review" i], [id*="bewertung" i], [class*="bewertung" i], [itemprop="review"]', page.main());
      return lists.find(el => page.seen(el) && page.text(el).length > 60 && !el.querySelector('h1, form')) || null;
    },
    wishes: () => (page.cards().length ? page.cards() : page.all('main li, main tr, main article').filter(el => page.seen(el) && el.querySelector('a[href]'))),
    // What only a signed-in customer sees becomes what a stranger is shown.
    strange(control) {
      page.remember(control);
      if (page.text(control) === 'Sign in') return;
      control.textContent = 'Sign in';
      control.removeAttribute('aria-label');
      if (control.matches('a')) control.setAttribute('href', '/login');
    },
    // The choices of a group of options: labels of radios, list entries, buttons.
    swatches(group) {
      const radios = page.all('input[type="radio"]', group);
      if (radios.length) return radios.map(one => page.labelOf(one) || one.closest('li') || one);
      return page.all('[role="radio"], li, button, a', group).filter(one => !one.querySelector('li, button, a'));
    },
    // What can be chosen of a group: options of a list, radios, entries.
    optionsOf: group => (group.matches('select') ? [...group.options] : page.all('input[type="radio"], [role="radio"], li', group)),
    // The amount that a basket or checkout names for delivery.
    deliveryCost() {
      const named = /deliver|shipping|postage|versand|livraison/i;
      const rows = innermost(page.all('tr, li, div, p', page.main()).filter(el => says(el, named, 80) && page.seen(el)));
      const paid = row => page.prices().find(one => row.contains(one)) || page.all('td, dd, span', row).find(one => /^(free|gratis|kostenlos|gratuit)/i.test(page.text(one)));
      return rows.map(paid).find(Boolean) || null;
    },
    // Rows of the ways to pay that can be chosen between.
    payWays() {
      const choices = page.fields(page.words.pay).filter(one => one.type === 'radio');
      const rows = choices.map(one => {
        const words = page.labelOf(one);
        const row = one.closest('li, label') || (words && words.contains(one) ? words : one.parentElement);
        return page.all('input[type="radio"]', row).length === 1 ? row : one;
      });
      if (rows.length > 1) return rows;
      const buttons = page.buttons(page.words.pay).concat(page.links(/pay (with|by|now)|mit paypal|payer/i));
      const marks = page.all('img[alt], li', page.main()).filter(el => page.seen(el) && page.name(el).length < 40 && page.words.pay.test(page.name(el)));
      return buttons.length ? buttons : marks.length > 1 ? innermost(marks) : [];
    },
    // Things of a list that somebody looked for; not what stands beside a product, such as reviews or its variants.
    results() {
      const cards = page.cards();
      if (cards.length < 3 || cards[0].parentElement.contains(page.heading())) return [];
      const shown = cards.filter(one => one.querySelector('img, picture') || page.prices().some(price => one.contains(price)));
      const beside = page.buy() && !cards.some(one => one.contains(page.buy()));
      return shown.length * 2 > cards.length && !beside ? cards : [];
    },
    // The first list of things in the main part, told by its markup alone: the same before and after the page is drawn.
    firstList() {
      const thing = el => el.querySelector('a[href]') && (el.querySelector('img, picture') || /[£$€]/.test(el.textContent));
      const lists = page.all('ul, ol, div, section, tbody', page.main())
        .map(parent => [...parent.children].filter(el => el.tagName === parent.children[0].tagName && thing(el)));
      return lists.find(list => list.length > 2 && !list[0].parentElement.contains(page.heading())) || [];
    },
    // Groups of choices that narrow a list, beside a list of things.
    filterGroups() {
      if (!page.results().length) return [];
      const boxes = page.all('input[type="checkbox"], input[type="radio"]').filter(one => page.seen(one) || page.seen(page.labelOf(one)));
      const groups = boxes.map(one => one.closest('fieldset, details, ul, [class*="filter" i], [class*="facet" i]')).filter(Boolean);
      const linked = page.all('aside ul, aside ol, [class*="filter" i] ul, [class*="facet" i] ul, .sidebar ul');
      return [...new Set([...groups, ...linked])].filter(one => page.seen(one) && !page.inBar(one) && !one.closest('header, footer, nav[class*="pag" i]'));
    },
    // Fields of the longest form of the page that customers type into.
    formFields() {
      const forms = [...new Set(page.fields().map(one => one.form).filter(Boolean))]
        .map(form => page.fields().filter(one => one.form === form && (page.typed(one) || one.matches('select')) && one.type !== 'search'));
      const longest = forms.sort((one, other) => other.length - one.length)[0] || [];
      return longest.length > 1 ? [...longest.filter(page.typed), ...longest.filter(one => !page.typed(one))] : [];
    },
    mailField: () => page.formFields().find(one => one.type === 'email' || /e-?mail/i.test(`${one.name} ${one.id}`)) || null,
    // A number that is written out and can be tapped.
    dialled: () => page.all('a[href^="tel:"]').find(one => page.seen(one) && one.textContent.replace(/\D/g, '').length > 5) || null,
    // A control below the first screen.
    low: () => page.controls().find(one => one.getBoundingClientRect().top + scrollY > innerHeight + 40) || null,
    autofilled: () => page.fields().filter(one => !/^(on|off|)$/.test(one.getAttribute('autocomplete') || '')),
    // A sentence before it, once.
    notice(el, words) {
      if (page.text(page.main()).includes(words)) return;
      const said = document.createElement('p');
      said.textContent = words;
      el.parentElement.insertBefore(said, el);
    },
    reloaded: () => performance.getEntriesByType('navigation')[0]?.type === 'reload',
  };
}
