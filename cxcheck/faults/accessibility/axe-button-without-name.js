// A button has become an icon that says nothing to a screen reader.
// check: axe-regression, feature-missing
// via: dom
({
  victim: page => page.spare(page.buttons()).find(button => button.matches('button')) || null,
  harm: button => {
    if (button.querySelector('svg[data-icon]') && !button.textContent.trim()) return;
    for (const name of ['aria-label', 'aria-labelledby', 'title']) button.removeAttribute(name);
    button.innerHTML =
      '<svg data-icon="more" width="20" height="20" viewBox="0 0 20 20"><path d="M3 10h14M10 3v14" stroke="currentColor"/></svg>';
  },
  witness: (button, page) => page.seen(button) && !page.name(button),
})
