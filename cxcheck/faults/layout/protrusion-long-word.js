// A word that does not break sticks out of its box.
// check: protrusion
// via: dom
({
  victim: page =>
    page
      .texts(6)
      .find(el => page.frame(el) && page.box(page.frame(el)).right < page.width - 20 && !el.closest('nav, header')) ||
    null,
  harm: (text, page) => {
    for (let up = text; up && up !== document.body; up = up.parentElement) page.dress(up, 'overflow: visible');
    page.dress(
      text,
      'overflow-wrap: normal; word-break: normal; hyphens: none; white-space: nowrap; text-overflow: clip',
    );
    const frame = page.box(page.frame(text)).right;
    while (page.ink(text).right < frame + 6 && text.textContent.length < 300) text.append('Kettles');
  },
  witness: (text, page) =>
    page.seen(text) && Boolean(page.frame(text)) && page.ink(text).right > page.box(page.frame(text)).right + 3,
})
