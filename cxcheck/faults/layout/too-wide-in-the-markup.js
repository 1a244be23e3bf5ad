// The markup itself carries a width in pixels on the main part.
// check: page-too-wide, content-cut
// via: response
({
  victim: page => (page.excess() > 1 ? null : page.main()),
  rewrite: (document, page) => {
    const main = page.main();
    if (main === document.body) return false;
    const old = main.getAttribute('style') || '';
    main.setAttribute(
      'style',
      `${old};width:${page.width + 150}px !important;max-width:none !important;box-sizing:border-box !important`,
    );
    const sheet = document.createElement('style');
    sheet.textContent = 'html, body { overflow-x: visible !important }';
    document.head.append(sheet);
    return true;
  },
  witness: (main, page) => page.excess() > 1 && page.box(main).right > page.width + 1,
})
