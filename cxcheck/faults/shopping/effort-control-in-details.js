// What is needed for the next step is folded away under "More options", one tap further.
// check: extra-effort
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && page.is(one, 'button') && !one.closest('details')) || null,
  harm: button => {
    if (button.closest('details[data-more]')) return;
    const more = document.createElement('details');
    const words = document.createElement('summary');
    words.textContent = 'More options';
    more.setAttribute('data-more', '');
    button.replaceWith(more);
    more.append(words, button);
  },
  witness: (button, page) => Boolean(button.closest('details:not([open])')) && !page.seen(button),
})
