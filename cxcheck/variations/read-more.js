// The long text shows its beginning, and the rest at a tap on "Read more".
// via: dom
({
  victim: page =>
    page
      .spare(page.texts(140))
      .filter(text => page.main().contains(text) && !text.closest('form, header, footer, li, dl, td'))
      .find(text => !page.controls().some(one => text.contains(one))) || null,
  change: (text, page) => {
    if (text.nextElementSibling?.dataset.more) return;
    const clamp = 'display:-webkit-box !important;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden';
    const old = text.getAttribute('style') || '';
    const more = page.button(page.say('Read more', 'Weiterlesen', 'Lire la suite'), () => {
      const open = more.getAttribute('aria-expanded') !== 'true';
      more.setAttribute('aria-expanded', String(open));
      more.textContent = open
        ? page.say('Read less', 'Weniger', 'Réduire')
        : page.say('Read more', 'Weiterlesen', 'Lire la suite');
      text.style.cssText = open ? old : `${old};${clamp}`;
    });
    text.id ||= 'text-to-read';
    more.dataset.more = 'text';
    more.setAttribute('aria-expanded', 'false');
    more.setAttribute('aria-controls', text.id);
    text.style.cssText = `${old};${clamp}`;
    text.after(more);
  },
  witness: (text, page) =>
    page.seen(text) &&
    text.scrollHeight > text.clientHeight + 8 &&
    page.seen(text.nextElementSibling) &&
    text.nextElementSibling.matches('[aria-expanded="false"]'),
})
