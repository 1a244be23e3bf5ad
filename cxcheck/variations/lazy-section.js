// A section further down is filled in when the customer comes near it; its place is kept.
// via: script
({
  // What scripts of the page listen to is theirs to fetch later.
  victim: page => {
    const still = section => !section.querySelector('button, input, select, textarea, [role="button"], [onclick]');
    return page.sections().find(section => page.box(section).y > innerHeight + 200 && still(section)) || null;
  },
  change: section => {
    if (section.dataset.filled) return;
    section.dataset.filled = 'later';
    const parts = [...section.childNodes];
    section.style.minHeight = `${section.offsetHeight}px`;
    section.replaceChildren();
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen.isIntersecting) return;
        near.disconnect();
        section.append(...parts);
        section.dataset.filled = 'now';
      },
      {rootMargin: '150px'},
    );
    near.observe(section);
  },
  witness: section =>
    section.isConnected && /later|now/.test(section.dataset.filled || '') && section.style.minHeight !== '',
})
