// The links of a list come out only when a mouse comes near.
// check: hover-only, feature-missing
// via: script
({
  victim: page => page.spareLink()?.closest('ul, nav, ol') || null,
  harm: (list, page) => {
    if (list.style.visibility === 'hidden') return;
    list.style.setProperty('visibility', 'hidden', 'important');
    const near = list.parentElement;
    near.addEventListener(
      'pointerenter',
      event => event.pointerType === 'mouse' && list.style.setProperty('visibility', 'visible', 'important'),
    );
    near.addEventListener(
      'pointerleave',
      event => event.pointerType === 'mouse' && list.style.setProperty('visibility', 'hidden', 'important'),
    );
  },
  witness: list => list.isConnected && getComputedStyle(list).visibility === 'hidden',
})
