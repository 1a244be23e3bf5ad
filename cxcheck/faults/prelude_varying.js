// How a variation folds a part of a page away, the way good shops do, so that a tap brings it back.
//
// A part of `page`.
(page, document, device) => {
  const LOOK =
    'display:block;min-height:44px;padding:10px 16px;margin:4px 0;font:inherit;color:#222;background:#fff;' +
    'border:1px solid #767676;border-radius:4px;text-align:left;cursor:pointer';
  let made = 0;

  const show = (part, open) => {
    if (open) part.style.removeProperty('display');
    else part.style.setProperty('display', 'none', 'important');
  };

  return {
    // Words in the page's language, as far as it is one of three.
    say(english, german, french) {
      const language = (document.documentElement.lang || 'en').slice(0, 2).toLowerCase();
      return {de: german, fr: french}[language] || english;
    },
    // A control as shops write it; without a look of its own if the page gives it one.
    button(name, act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.style.cssText = LOOK;
      button.addEventListener('click', act);
      return button;
    },
    // Puts a line at the top of the main part, without becoming a column of it.
    atTop(main, line) {
      if (main === document.body || page.css(main, 'display') === 'block') main.prepend(line);
      else main.before(line);
    },
    // Folds a part behind a button before it, which tells what it does; gives the button.
    fold(part, name) {
      while (!part.id && document.getElementById(`folded-part-${made}`)) made += 1;
      const id = part.id || `folded-part-${made}`;
      const known = document.querySelector(`button[aria-controls="${CSS.escape(id)}"]`);
      if (known) return known;
      const button = page.button(name, () => {
        const open = button.getAttribute('aria-expanded') !== 'true';
        button.setAttribute('aria-expanded', String(open));
        show(part, open);
      });
      part.id = id;
      button.setAttribute('aria-expanded', 'false');
      button.setAttribute('aria-controls', id);
      show(part, false);
      part.before(button);
      return button;
    },
    // Whether a tap would bring it back: a button that can be seen says that it is folded.
    folded(part) {
      const button = part.id && document.querySelector(`button[aria-controls="${CSS.escape(part.id)}"]`);
      return (
        Boolean(button) && page.seen(button) && button.getAttribute('aria-expanded') === 'false' && !page.seen(part)
      );
    },
    // Sections of the main part with a heading of their own, without what the journey needs or the article itself.
    sections() {
      const sections = page.all('section, article, aside', page.main()).filter(page.seen);
      const own = section => section.querySelector(':scope > h2, :scope > h3');
      const entries = page.cards();
      return page
        .spare(sections)
        .filter(
          section =>
            own(section) &&
            !entries.includes(section) &&
            !section.querySelector('h1, form, dialog, details, [aria-expanded]') &&
            section.children.length > 1 &&
            !section.dataset.filled,
        );
    },
    // The list of links that leads through the shop, wherever it stands.
    menu() {
      const lists = page
        .all('nav, [role="navigation"], header ul')
        .filter(list => page.seen(list) && page.linksOf(list).length > 2);
      return (
        page.spare(lists).find(list => !/crumb/i.test(`${list.className} ${list.getAttribute('aria-label')}`)) || null
      );
    },
    // Addresses and names of the shop's main links, each once, wherever they stand.
    navigated() {
      const links = page
        .all('nav a[href], header a[href]')
        .filter(link => page.squash(link.textContent) && !/^#|^tel:|^mailto:/.test(link.getAttribute('href')));
      const crumbs = link =>
        /crumb/i.test(`${link.closest('nav')?.className} ${link.closest('nav')?.getAttribute('aria-label')}`);
      const named = links.filter(link => !crumbs(link)).map(link => [link.href, page.squash(link.textContent)]);
      return [...new Map(named)].filter(([, name]) => name.length < 16);
    },
    // What holds the entries of the largest list, if it holds nothing else and is as the shop made it.
    cardList(least) {
      const cards = page.cards();
      const list = cards.length >= least ? cards[0].parentElement : null;
      return list && !/phone-\d/.test(list.className) && cards.every(card => card.parentElement === list) ? list : null;
    },
    // Whether the first two entries of a list stand on one line.
    sideBySide(list) {
      const [one, other] = [...list.children].filter(page.seen).map(page.box);
      return Boolean(other) && Math.abs(one.y - other.y) < 3 && other.x > one.x + 20;
    },
    // Whether no bar stands at the lower edge of the screen.
    freeBelow() {
      const fixed = el =>
        el && el !== document.body && (/fixed|sticky/.test(page.css(el, 'position')) || fixed(el.parentElement));
      return [0.1, 0.5, 0.9].every(
        share => !fixed(document.elementFromPoint(device.width * share, document.documentElement.clientHeight - 12)),
      );
    },
    // The form that searches, if it does nothing else.
    searchForm() {
      const form = page.search()?.closest('form, [role="search"]');
      return form && page.fields().filter(field => form.contains(field)).length === 1 ? form : null;
    },
  };
}
