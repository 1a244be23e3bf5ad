// A script spreads the items of a row until the last no longer fits.
// check: wrapping
// via: script
({
  victim: page => page.row(3).at(-1) || null,
  harm: (last, page) => {
    const row = last.parentElement,
      items = [...row.children].filter(page.seen);
    if (items.length < 3) return;
    for (const [name, value] of [
      ['display', 'flex'],
      ['flex-wrap', 'wrap'],
      ['justify-content', 'flex-start'],
      ['height', 'auto'],
      ['max-height', 'none'],
    ])
      row.style.setProperty(name, value, 'important');
    const fallen = () => page.box(last).y >= page.box(items[0]).bottom - 2;
    for (let space = 0; space < 400 && !fallen(); space += 4) {
      for (const item of items) item.style.cssText += `;flex:none !important;padding-right:${space}px !important`;
    }
  },
  witness: (last, page) => {
    const items = [...last.parentElement.children].filter(page.seen);
    const first = page.box(items[0]);
    return items.length > 2 && page.box(last).y >= first.bottom - 2 && page.box(items.at(-2)).y < first.bottom - 2;
  },
})
