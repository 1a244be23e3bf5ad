// A section of the page is folded under its heading and opens by a tap.
// via: dom
({
  victim: page => page.sections()[0] || null,
  change: (section, page) => {
    if (section.querySelector(':scope > [data-folded]')) return;
    const heading = section.querySelector(':scope > h2, :scope > h3');
    const rest = document.createElement('div');
    rest.dataset.folded = 'section';
    rest.append(...[...section.childNodes].filter(node => node !== heading));
    section.append(heading, rest);
    const button = page.fold(rest, heading.textContent.trim());
    heading.replaceChildren(button);
  },
  witness: (section, page) => {
    const rest = section.querySelector(':scope > [data-folded]');
    return Boolean(rest) && page.folded(rest);
  },
})
