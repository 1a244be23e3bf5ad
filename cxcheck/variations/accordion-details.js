// The last section of the page is a "details" that opens by a tap.
// via: dom
({
  victim: page => page.sections().at(-1) || null,
  change: section => {
    if (section.querySelector(':scope > details[data-folded]')) return;
    const heading = section.querySelector(':scope > h2, :scope > h3');
    const details = document.createElement('details');
    details.dataset.folded = 'section';
    const summary = document.createElement('summary');
    summary.style.cssText = 'min-height:44px;padding:10px 0;cursor:pointer;font-weight:bold';
    summary.textContent = heading.textContent.trim();
    heading.remove();
    details.append(summary, ...section.childNodes);
    section.append(details);
  },
  witness: (section, page) => {
    const details = section.querySelector(':scope > details[data-folded]');
    return Boolean(details) && !details.open && page.seen(details.querySelector('summary'));
  },
})
