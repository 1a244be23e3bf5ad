// A slot for an advertisement opens before the main part after the page has been drawn.
// check: layout-shift
// via: dom
({
  victim: page => page.main(),
  harm: main => {
    if (document.querySelector('[data-slot="ad"]')) return;
    const slot = document.createElement('div');
    slot.dataset.slot = 'ad';
    slot.style.cssText = 'height:0;background:#ddd';
    main.prepend(slot);
    // What comes late has been asked for once the page was drawn.
    setTimeout(() => fetch(location.href).finally(() => (slot.style.height = '420px')), 60);
  },
  witness: (_, page) => page.shift() > 0.1,
})
