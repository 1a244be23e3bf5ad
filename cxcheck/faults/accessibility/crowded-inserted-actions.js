// Three small actions stand side by side under the heading without room between them.
// check: targets-crowded
// via: dom
// only: touch
({
  // Where the actions come to stand.
  victim: page => page.heading()?.parentElement || null,
  harm: (place, page) => {
    const heading = page.heading();
    if (!heading || document.querySelector('[data-actions="crowded"]')) return;
    const actions = document.createElement('div');
    actions.dataset.actions = 'crowded';
    actions.style.cssText = 'display:flex;gap:0;margin:8px 0';
    for (const name of ['Print', 'Zoom', 'Note']) {
      const action = document.createElement('button');
      action.type = 'button';
      action.textContent = name;
      action.style.cssText =
        'flex:none;width:27px;min-width:0;height:26px;min-height:0;padding:0;margin:0;border:1px solid #777;font:9px sans-serif;background:#fff;color:#222';
      actions.append(action);
    }
    heading.after(actions);
  },
  witness: (place, page) => {
    const boxes = [...document.querySelectorAll('[data-actions="crowded"] button')].map(page.box);
    return boxes.length === 3 && boxes[0].width > 1 && boxes[1].x - boxes[0].x < 30 && boxes[1].x > boxes[0].x;
  },
})
