// The page comes with a sheet over two thirds of the screen.
// check: overlay-blocks, control-covered
// via: response
({
  victim: () => document.body,
  rewrite: document => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<section data-layer="sheet" style="position:fixed;left:0;right:0;bottom:0;' +
        'height:68vh;z-index:2147482000;background:#fff;box-shadow:0 0 20px #0006;padding:24px;font:16px sans-serif">' +
        '<h2>Which country are you in?</h2><p>Please choose in the app before you go on.</p></section>',
    );
    return true;
  },
  witness: (body, page) => {
    const sheet = document.querySelector('[data-layer="sheet"]');
    return page.seen(sheet) && sheet.contains(document.elementFromPoint(page.width / 2, innerHeight * 0.6));
  },
})
