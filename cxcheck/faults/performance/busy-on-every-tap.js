// Every tap is first counted, measured and sent, half a second long.
// check: slow-response
// via: script
// moment: start
({
  victim: page => (page.used().length ? document.documentElement : null),
  harm: (_, page) => {
    for (const kind of ['pointerdown', 'click', 'keydown'])
      addEventListener(kind, () => page.busy(500), {capture: true});
  },
  witness: root => {
    const began = performance.now();
    root.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch'}));
    return performance.now() - began > 450;
  },
})
