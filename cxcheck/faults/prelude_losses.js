// What a fault asks to know whether a customer has lost something, or has it elsewhere on the page.
//
// A part of `page`. A thing that stands on the page a second time (in the phone's menu, in a bar at the bottom) is not
// lost with the first: `sole` leaves out what has a twin, `lost` is true only where no twin is left.
(page, document, device) => {
  const NAMED = 'a[href], button, input[type="submit"], input[type="button"], input[type="image"], summary, [role="button"], [role="link"], [role="tab"]';
  const FIELD = 'input:not([type="hidden"]), select, textarea';
  const TYPED = 'input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="number"], '
    + 'input[type="search"], input[type="password"], input[type="url"], textarea';
  const KINDS = {
    button: 'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"]',
    link: 'a[href], [role="link"]',
    field: FIELD,
  };

  const label = el => page.squash(
    el.getAttribute('aria-label') || el.textContent || el.value || el.querySelector('img[alt]')?.alt || el.title || '',
  ).toLowerCase();
  const target = el => {
    const href = el.getAttribute('href') || '';
    return /^(#.*|javascript:.*)?$/.test(href) ? '' : href.replace(/#.*$/, '');
  };
  // Words count where there is no address: "Directions" beside every store leads elsewhere each time.
  const sameAct = (one, other) => (target(one) && target(other)
    ? target(one) === target(other)
    : label(one).length > 1 && label(one) === label(other));
  const below = (one, other) => {
    const lower = page.box(one), upper = page.box(other);
    return lower.y >= upper.bottom - 2 && lower.x < upper.right && lower.right > upper.x;
  };
  const chosen = el => (/^(radio|checkbox)$/.test(el.type) ? el.value : '');
  const sameField = (one, other) => Boolean(one.name) && one.name === other.name && one.type === other.type && chosen(one) === chosen(other);

  return {
    words: {
      basket: /\b(basket|cart|bag|trolley)\b|warenkorb|einkaufswagen|panier/i,
      checkout: /check ?out|\bkasse\b|zur kasse|commander|passer (la )?commande|proceed/i,
      wish: /wish ?list|favou?rite|save for later|merkzettel|wunschliste|merkliste|envies|favoris/i,
      quantity: /qty|quantity|menge|anzahl|quantit/i,
      stores: /\bstores?\b|branch|find us|shops? near|filiale|märkte|magasins?\b|boutiques?\b/i,
      delivery: /deliver|shipping|dispatch|pick ?up|collect|returns?\b|liefer|versand|rückgabe|abhol|livraison|retours?\b|retrait/i,
      sort: /\bsort|order by|sortier|trier|\btri\b/i,
      account: /(my|your) (account|orders)|(sign|log) ?(out|off)|mein konto|abmelden|mon compte|déconnexion/i,
      contact: /contact|feedback|help|chat|survey|support|complain|kontakt|hilfe|rückmeldung|umfrage|aide|avis client/i,
      directions: /direction|route|how to get|get there|open in maps|show on map|view map|anfahrt|itinéraire|plan d'accès/i,
      share: /share|facebook|twitter|whatsapp|pinterest|copy link|email (a )?friend|teilen|partager/i,
      pay: /paypal|klarna|visa|master ?card|american express|amex|apple pay|google pay|\bcard\b|invoice|bank transfer|giropay|sofort|ideal|bancontact|rechnung|vorkasse|lastschrift|carte|virement/i,
      promo: /promo|voucher|coupon|discount code|gift ?card|gutschein|rabattcode|code promo|bon d'achat/i,
      position: /(my|current) (location|position)|near me|locate|standort|in meiner nähe|ma position|autour de moi/i,
      place: /post ?code|zip|town|city|place|postal|location|\bort\b|plz|stadt|ville|code postal/i,
      review: /reviews?\b|ratings?\b|bewertung|rezension|avis\b|évaluation/i,
      signIn: /google|facebook|apple|amazon|microsoft|twitter|paypal|linkedin|github/i,
    },

    is: (el, kind) => el.matches(KINDS[kind]),
    typed: el => el.matches(TYPED),
    within: (el, selector) => Boolean(el.closest(selector)),
    // A link to another page of this shop.
    ownLink: el => el.matches('a[href]') && el.origin === document.location.origin && el.pathname !== document.location.pathname,

    // Another element, seen or not, that does the same: one with its address (or its words), or (a field) its name.
    twin(el) {
      const field = el.matches(FIELD) && !el.matches(NAMED);
      const same = field ? sameField : sameAct;
      return page.all(field ? FIELD : NAMED).find(one => one !== el && !el.contains(one) && !one.contains(el) && same(el, one)) || null;
    },
    sole: list => list.filter(el => page.seen(el) && !page.twin(el)),
    lost: el => !page.seen(el) && !page.twin(el),

    // Entries of the page's navigation, seen or not; a row of page numbers is none.
    entries: () => page.all('nav a[href], header li a[href]')
      .filter(el => /[\p{L}]{3}/u.test(el.textContent) && !/^(next|previous|weiter|zurück)/i.test(page.squash(el.textContent)) && !/^[?#]/.test(el.getAttribute('href'))),
    // Links to the store finder, from elsewhere than below it.
    finderLinks: () => page.links(page.words.stores).filter(el => !el.closest('[class*="crumb" i], [aria-label*="crumb" i]')),
    // The block around it, and the next visible block that stands below it.
    holder: el => (el.parentElement && el.parentElement !== document.body ? el.parentElement : el),
    following(el) {
      for (let up = el; up && up !== document.body; up = up.parentElement) {
        for (let next = up.nextElementSibling; next; next = next.nextElementSibling) if (page.seen(next) && below(next, el)) return next;
      }
      return null;
    },
  };
}
