// A link says the same in fewer words.
// via: dom
({
  victim: page => {
    const fits = link => /^\p{L}+(?: \p{L}+){1,3}$/u.test(page.text(link)) && /\p{L}{5}/u.test(page.text(link));
    const links = page.spare(page.links()).filter(link => link.closest('nav, footer, [role="contentinfo"]'));
    return links.find(link => fits(link) && !link.querySelector('img, svg')) || null;
  },
  change: link => {
    const words = link.textContent.trim().split(/\s+/);
    if (words.length < 2) return;
    const longest = words.sort((one, other) => other.length - one.length)[0];
    link.textContent = longest[0].toUpperCase() + longest.slice(1);
  },
  witness: (link, page) => page.seen(link) && /^\p{Lu}[^\s]*$/u.test(page.text(link)),
})
