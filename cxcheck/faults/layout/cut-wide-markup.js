// The page's markup sets the main part wider than the phone, and the body hides what is too wide.
// check: content-cut
// via: response
({
  victim: page => (page.main() === document.body ? null : page.main()),
  rewrite: (document, page) => {
    const main = page.main();
    if (main === document.body) return false;
    const old = main.getAttribute('style') || '';
    main.setAttribute(
      'style',
      `${old};width:${page.width + 110}px !important;min-width:${page.width + 110}px !important;max-width:none !important`,
    );
    const sheet = document.createElement('style');
    sheet.textContent = 'html, body { overflow-x: clip !important }';
    document.head.append(sheet);
    return true;
  },
  witness: (main, page) => page.ink(main).right > page.width + 3 && page.excess() <= 1,
})
