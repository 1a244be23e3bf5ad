// Sections of the page come in another order.
// via: dom
({
  victim: page => {
    const sections = page.sections();
    return sections.find((section, at) => at > 0 && section.parentElement === sections[at - 1].parentElement) || null;
  },
  change: (section, page) => {
    const before = page
      .sections()
      .filter(
        other =>
          other.parentElement === section.parentElement &&
          other !== section &&
          other.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
      .at(-1);
    if (!before || section.dataset.moved) return;
    section.dataset.moved = 'up';
    before.before(section);
  },
  witness: (section, page) =>
    page.seen(section) &&
    page
      .sections()
      .some(
        other =>
          other !== section &&
          other.parentElement === section.parentElement &&
          section.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
      ) &&
    section.dataset.moved === 'up',
})
