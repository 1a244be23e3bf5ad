// What a fault of layout asks of any page, and how it dresses one element anew.
//
// A part of `page`. `ink` is where words and pictures are really drawn, in CSS pixels of the document.
(page, document, device) => {
  const view = document.defaultView;
  const PICTURES = 'img, svg, input, button, select, textarea, video, canvas';
  const marks = new Map();

  const around = boxes => {
    const x = Math.min(...boxes.map(box => box.left)) + view.scrollX;
    const y = Math.min(...boxes.map(box => box.top)) + view.scrollY;
    const right = Math.max(...boxes.map(box => box.right)) + view.scrollX;
    const bottom = Math.max(...boxes.map(box => box.bottom)) + view.scrollY;
    return {x, y, right, bottom, width: right - x, height: bottom - y};
  };
  const area = el => page.box(el).width * page.box(el).height;
  const apart = (one, other) => one !== other && !one.contains(other) && !other.contains(one);
  const scrolls = el => /auto|scroll/.test(view.getComputedStyle(el).overflowX);
  const onOneLine = list => {
    const boxes = list.map(page.box);
    const tall = Math.min(...boxes.map(box => box.height));
    return boxes.every(
      (box, at) => !at || (box.x >= boxes[at - 1].right - 2 && Math.abs(box.y - boxes[0].y) < tall / 2),
    );
  };
  const edged = el => {
    const style = view.getComputedStyle(el);
    const ground = view.getComputedStyle(el.parentElement).backgroundColor;
    return (
      parseFloat(style.borderRightWidth) > 0 ||
      (style.backgroundColor !== ground && !/, 0\)$/.test(style.backgroundColor))
    );
  };

  return {
    // Gives one element declarations of its own, which win over the page's.
    dress(el, css) {
      if (!marks.has(css)) marks.set(css, `phone-${[...css].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) >>> 0, 7)}`);
      const mark = marks.get(css);
      if (!el.classList.contains(mark)) el.classList.add(mark);
      const declared = css
        .split(';')
        .map(one => one.trim())
        .filter(Boolean)
        .map(one => `${one} !important`);
      page.style(`.${mark}.${mark}.${mark} { ${declared.join('; ')} }`);
    },
    // Whether it has a box, seen through or not.
    drawn: el => Boolean(el && el.isConnected && page.box(el).width > 1 && page.box(el).height > 1),
    // The longest running text of the main part, of at least that many characters.
    longest(least) {
      const parts = 'img, picture, video, button, input, select, textarea, h1, h2, h3, h4, h5, h6';
      const inside = page.texts(least).filter(
        el => page.main().contains(el) && !el.closest('header, footer, form') && !el.querySelector(parts),
      );
      const words = new Map(inside.map(el => [el, page.text(el).length]));
      return inside.sort((one, other) => words.get(other) - words.get(one))[0] || null;
    },
    ink(el) {
      const range = document.createRange();
      const boxes = [];
      const walker = document.createTreeWalker(el, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim()) continue;
        range.selectNodeContents(node);
        boxes.push(...range.getClientRects());
      }
      const drawn = [el, ...el.querySelectorAll(PICTURES)].filter(one => one.matches(PICTURES));
      boxes.push(...drawn.map(one => one.getBoundingClientRect()));
      const real = boxes.filter(box => box.width > 1 && box.height > 1);
      return real.length ? around(real) : page.box(el);
    },
    // How many pixels two boxes share in their narrower direction; 0 or less if they do not meet.
    shared: (one, other) =>
      Math.min(
        Math.min(one.right, other.right) - Math.max(one.x, other.x),
        Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y),
      ),
    // The first visible words, picture or control, apart from it, that what is drawn of it lies upon; null if none.
    runsInto(el) {
      if (!page.seen(el)) return null;
      const own = page.ink(el);
      const others = page
        .all('h1, h2, h3, h4, p, li, dt, dd, td, label, a, button, input, select, img, span')
        .filter(other => apart(el, other) && !other.querySelector('p, li, a, button, input, img') && page.seen(other));
      return others.find(other => page.shared(own, page.ink(other)) > 3) || null;
    },
    // The next words that stand wholly below it, in another element that can be seen.
    below(el) {
      const own = page.ink(el);
      const later = page
        .all('h1, h2, h3, h4, p, li, dt, dd, label, a, button, select', page.main())
        .filter(
          other =>
            apart(el, other) && page.seen(other) && page.text(other) && getComputedStyle(other).position !== 'fixed',
        );
      return (
        later
          .map(other => [other, page.ink(other)])
          .filter(
            ([, box]) => box.y >= own.bottom - 2 && box.y < own.bottom + 400 && box.x < own.right && box.right > own.x,
          )
          .sort(([, one], [, other]) => one.y - other.y)[0]?.[0] || null
      );
    },
    // The first list of siblings that all stand on one line, outside of boxes that scroll sideways.
    row(least = 3) {
      for (const holder of page.all('main *, footer *, header *, nav *, body > *')) {
        const list = [...holder.children].filter(page.seen);
        if (
          list.length < least ||
          list.length > 12 ||
          page.inBar(holder) ||
          /^(tr|table|select|svg|picture|p)$/i.test(holder.tagName)
        )
          continue;
        if (!list.every(el => page.ink(el).height < 200) || scrolls(holder) || !onOneLine(list)) continue;
        return list;
      }
      return [];
    },
    // The nearest box around it whose edge can be seen, narrower than the page.
    frame(el) {
      for (let up = el.parentElement; up && up !== document.body; up = up.parentElement) {
        if (edged(up)) return page.box(up).width < device.width - 4 ? up : null;
      }
      return null;
    },
    // How many pixels the page is wider than the device.
    excess: () => document.scrollingElement.scrollWidth - device.width,
    // The largest thing in the main part that could be given a width: a picture, a table, a frame, else a text.
    block() {
      const large = page
        .all('img, table, iframe, video, form, figure', page.main())
        .filter(el => page.seen(el) && area(el) > 2000);
      return large.sort((one, other) => area(other) - area(one))[0] || page.longest(60) || page.heading();
    },
    // Controls in the page's flow that the journey leaves alone.
    spare(list) {
      const used = page.used();
      return list.filter(el => !used.some(one => one === el || one.contains(el) || el.contains(one)));
    },
    // A link within the shop that the journey does not need and that changes nothing.
    spareLink() {
      const acts = /log.?out|sign.?out|remove|delete|abmelden|d[ée]connexion|basket|cart|checkout|skip/i;
      const base = `https://shop.invalid${page.path}`;
      const local = el => {
        const {origin, pathname} = new URL(el.getAttribute('href') || '#', base);
        return /shop\.invalid$/.test(origin) || origin === location.origin ? pathname : '';
      };
      const leads = el =>
        local(el).length > 1 && local(el) !== page.path && !acts.test(`${page.name(el)} ${local(el)}`);
      const fit = page.spare(page.links()).filter(el => page.text(el) && leads(el));
      return fit.find(el => el.closest('footer')) || fit.find(el => el.closest('nav')) || fit.at(-1) || null;
    },
  };
}
