// A section further down is filled in when the customer comes near it; its place is kept.
// via: script
({
  victim: page => page.sections().find(section => page.box(section).y > innerHeight + 200) || null,
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
