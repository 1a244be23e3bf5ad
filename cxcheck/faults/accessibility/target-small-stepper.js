// Tiny plus and minus beside a field cannot be told apart by a thumb.
// check: target-small, targets-crowded
// via: dom
// only: touch
({
  // Where the buttons come to stand.
  victim: page => {
    const free = page.spare(page.fields()).find(field => !field.matches('[type="checkbox"], [type="radio"]'));
    return (free || page.fields()[0])?.parentElement || null;
  },
  harm: (place, page) => {
    if (place.querySelector('[data-step]')) return;
    const field = page.fields().find(one => one.parentElement === place);
    if (!field) return;
    const steps = ['Less', 'More'].map((name, at) => {
      const step = document.createElement('button');
      step.type = 'button';
      step.dataset.step = name;
      step.setAttribute('aria-label', name);
      step.textContent = at ? '+' : '-';
      step.style.cssText =
        'display:inline-block;width:13px;min-width:0;height:13px;min-height:0;padding:0;margin:0 1px;border:1px solid #555;font:10px/1 sans-serif;flex:none';
      return step;
    });
    field.after(...steps);
  },
  witness: (place, page) => {
    const steps = [...place.querySelectorAll('[data-step]')].map(page.box);
    return steps.length === 2 && steps.every(box => box.width > 1 && box.width < 20 && box.height < 20);
  },
})
