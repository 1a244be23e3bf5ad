// What stood on the page stands in a tooltip that only a mouse shows.
// check: hover-only, text-lost
// via: dom
({
  victim: page => page.longest(60),
  harm: text => {
    if (text.querySelector(':scope > [data-tip]')) return;
    const tip = document.createElement('span');
    tip.dataset.tip = 'more';
    tip.title = text.textContent.trim();
    tip.textContent = 'Information';
    text.replaceChildren(tip);
  },
  witness: (text, page) => page.text(text) === 'Information' && text.querySelector('[data-tip]')?.title.length > 50,
})
