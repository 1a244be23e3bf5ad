// The button that buys is short; its full name is there for those who listen.
// via: dom
({
  victim: page =>
    page.buy() && /\s/.test(page.text(page.buy())) && page.buy().matches('button') && !page.buy().children.length
      ? page.buy()
      : null,
  change: button => {
    const words = button.textContent.trim();
    if (!/\s/.test(words)) return;
    button.setAttribute('aria-label', words);
    button.textContent = /^(in|in den|zum)\s/i.test(words) ? words.split(/\s+/).at(-1) : words.split(/\s+/)[0];
  },
  witness: (button, page) =>
    page.seen(button) &&
    !/\s/.test(page.text(button)) &&
    page.name(button).includes(page.text(button)) &&
    page.name(button) !== page.text(button),
})
