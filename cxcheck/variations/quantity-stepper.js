// Large buttons for less and more stand beside the quantity.
// via: dom
({
  victim: page => page.fields(/qty|quantity|menge|anzahl|quantité/i).find(field => field.type === 'number') || null,
  change: (field, page) => {
    if (field.parentElement.querySelector('[data-step]')) return;
    const step = (name, by, words) => {
      const button = page.button(name, () => {
        if (by > 0) field.stepUp();
        else field.stepDown();
        field.dispatchEvent(new Event('input', {bubbles: true}));
        field.dispatchEvent(new Event('change', {bubbles: true}));
      });
      button.dataset.step = String(by);
      button.setAttribute('aria-label', words);
      button.style.cssText += ';display:inline-block;min-width:48px;min-height:48px;margin:4px 8px;text-align:center';
      return button;
    };
    field.before(step('−', -1, page.say('One less', 'Eins weniger', 'Un de moins')));
    field.after(step('+', 1, page.say('One more', 'Eins mehr', 'Un de plus')));
  },
  witness: (field, page) =>
    page.seen(field.previousElementSibling) &&
    field.previousElementSibling.dataset.step === '-1' &&
    field.nextElementSibling?.dataset.step === '1',
})
