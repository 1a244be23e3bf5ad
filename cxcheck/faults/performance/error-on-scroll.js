// Whenever the page scrolls or changes its size, a script throws.
// check: script-error
// via: script
({
  victim: () => document.documentElement,
  harm: root => {
    if (root.dataset.parallax) return;
    root.dataset.parallax = 'on';
    const move = () => { throw new RangeError('parallax: no layer at this width'); };
    addEventListener('resize', move);
    setTimeout(() => dispatchEvent(new Event('resize')), 0);
  },
  witness: (_, page) => page.errors().some(one => one.includes('parallax')),
})
