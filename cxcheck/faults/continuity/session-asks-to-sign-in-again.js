// A reloaded page lays "Your session has expired" over everything, though it has not.
// check: session-lost, overlay-blocks
// via: dom
({
  victim: page => page.control(page.words.account),
  harm: (control, page) => {
    if (!page.reloaded() || document.querySelector('[aria-label="Session"]')) return;
    const layer = document.createElement('div');
    layer.setAttribute('role', 'alertdialog');
    layer.setAttribute('aria-label', 'Session');
    layer.style.cssText = 'position: fixed; inset: 0; z-index: 2147483000; background: #fff; color: #222; padding: 48px; font: 18px sans-serif';
    layer.textContent = 'Your session has expired. Please sign in again.';
    document.body.append(layer);
  },
  witness: (control, page) => page.reloaded() && page.seen(document.querySelector('[role="alertdialog"][aria-label="Session"]')) && !page.hit(control),
})
