// The page comes without the shop's style sheet.
// check: appearance-changed, style-mismatch
// via: response
({
  victim: page => (page.all('link[rel="stylesheet"]').length ? document.body : null),
  rewrite: document => {
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
    for (const sheet of sheets) sheet.remove();
    return sheets.length > 0;
  },
  witness: () => document.querySelector('link[rel="stylesheet"]') === null,
})
