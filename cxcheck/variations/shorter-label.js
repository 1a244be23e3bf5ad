// A link says the same in fewer words.
// via: dom
({
  victim: page =>
    page
      .spare(page.links())
      .find(
        link =>
          /^\p{L}+ \p{L}{2,}/u.test(page.text(link)) && link.closest('nav, footer') && !link.querySelector('img, svg'),
      ) || null,
  change: link => {
    const words = link.textContent.trim().split(/\s+/);
    if (words.length < 2) return;
    link.textContent = words.find(word => word.length > 3) || words[0];
  },
  witness: (link, page) => page.seen(link) && /^\p{L}[^\s]*$/u.test(page.text(link)),
})
