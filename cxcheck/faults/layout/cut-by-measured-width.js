// A script has measured the width on another screen and wrote it into the main part.
// check: content-cut
// via: script
({
  victim: page => page.longest(60) || page.heading(),
  harm: (text, page) => {
    page.style('html, body { overflow-x: clip !important }');
    const wanted = `${page.width + 120}px`;
    if (text.style.width === wanted) return;
    for (const [name, value] of Object.entries({
      display: 'block',
      width: wanted,
      'max-width': 'none',
      'min-width': wanted,
      'text-align': 'justify',
      overflow: 'visible',
      'white-space': 'normal',
    })) {
      text.style.setProperty(name, value, 'important');
    }
    if (page.ink(text).right < page.width + 4) text.style.setProperty('text-align', 'right', 'important');
  },
  witness: (text, page) => page.seen(text) && page.ink(text).right > page.width + 3 && page.excess() <= 1,
})
