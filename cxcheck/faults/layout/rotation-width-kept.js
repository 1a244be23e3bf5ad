// A script keeps the width that the page had before it was turned, and adds the new one.
// check: rotation-breaks, page-too-wide
// via: script
// only: touch
({
  victim: page => page.main(),
  harm: (main, page) => {
    const lay = () => {
      const turned = matchMedia('(orientation: landscape)').matches;
      if (!turned) return;
      page.style('html, body { overflow-x: visible !important }');
      main.style.setProperty('min-width', `${screen.width + 200}px`, 'important');
    };
    lay();
    addEventListener('resize', lay);
  },
  witness: main =>
    matchMedia('(orientation: landscape)').matches &&
    main.getBoundingClientRect().right + scrollX > screen.width + 1 &&
    document.scrollingElement.scrollWidth > screen.width + 1,
})
