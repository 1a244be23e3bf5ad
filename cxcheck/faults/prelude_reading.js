// What a fault of reading and touching asks of any page: sizes of words, targets, names.
//
// A part of `page`.
(page, document, device) => {
  const view = document.defaultView;
  const middle = el => {
    const {x, y, width, height} = page.box(el);
    return [x + width / 2, y + height / 2];
  };
  const apart = (one, other) => {
    const [x, y] = middle(one),
      [left, top] = middle(other);
    return Math.hypot(x - left, y - top);
  };
  const alone = el => el.parentElement.children.length === 1;

  return {
    // The share of visible characters that are drawn in less than 12 px.
    shareOfSmall() {
      const walker = document.createTreeWalker(document.body, 4);
      let small = 0,
        all = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = page.squash(node.data);
        const el = node.parentElement;
        if (!words || el.closest('script, style, noscript, template, option') || !page.seen(el)) continue;
        all += words.length;
        if (parseFloat(page.css(el, 'font-size')) < 12) small += words.length;
      }
      return all ? small / all : 0;
    },
    // Whether the viewport line lets the customer pull the page to twice its size.
    mayZoom() {
      const said = page.meta('viewport')?.content || '';
      const most = parseFloat((/maximum-scale\s*=\s*([\d.]+)/i.exec(said) || [])[1] || '9');
      return !/user-scalable\s*=\s*(?:no|0)/i.test(said) && most >= 2;
    },
    // How far the middle of the nearest other control is, in pixels.
    nearest(el) {
      const others = page.controls().filter(other => other !== el && !el.contains(other) && !other.contains(el));
      return Math.min(...others.map(other => apart(el, other)));
    },
    linksOf: part => (part ? page.links().filter(link => part.contains(link)) : []),
    // Links of a list that stand one under the other, each alone in its item.
    columnOfLinks() {
      for (const list of page.all('footer ul, footer div, main ul, nav ul')) {
        const links = [...list.children].map(
          item => item.matches('li') && alone(item.firstElementChild || item) && item.querySelector(':scope > a[href]'),
        );
        if (links.length < 3 || !links.every(link => link && page.seen(link))) continue;
        if (links.every((link, at) => !at || page.box(link).y > page.box(links[at - 1]).y + 8)) return links;
      }
      return [];
    },
    // Two controls, one below the other, with room around them, of which the journey needs neither.
    pairOfControls() {
      const free = page
        .spare(page.controls())
        .filter(
          el =>
            page.text(el) &&
            page.main().contains(el) &&
            page.nearest(el) > 34 &&
            !el.closest('td') &&
            page.box(el).right <= device.width,
        );
      return free.length > 1 ? free.slice(0, 2) : [];
    },
    // A text field with a label that names it by its id.
    labelledField: () =>
      page
        .fields()
        .find(
          field =>
            field.id &&
            field.matches('input:not([type="checkbox"], [type="radio"]), select, textarea') &&
            document.querySelector(`label[for="${field.id.replace(/["\\]/g, '')}"]`),
        ) || null,
    // The link to the home page in the header.
    logo() {
      const links = page.linksOf(page.header());
      const home = link => /^\/(?:(?:index|home)(?:\.html?)?)?$/.test(link.pathname);
      return links.find(home) || links.find(link => link.querySelector('img, svg')) || null;
    },
  };
}
