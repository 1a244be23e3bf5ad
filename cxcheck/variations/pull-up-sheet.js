// A section opens in a sheet that comes up from the lower edge, and closes again.
// via: dom
({
  victim: page => page.sections().at(-1) || null,
  change: (section, page) => {
    if (section.querySelector(':scope > dialog')) return;
    const name = section.querySelector(':scope > h2, :scope > h3').textContent.trim();
    const sheet = document.createElement('dialog');
    sheet.id = 'pull-up-sheet';
    sheet.setAttribute('aria-label', name);
    sheet.style.cssText =
      'position:fixed;inset:auto 0 0 0;width:100%;max-width:none;max-height:80vh;overflow:auto;box-sizing:border-box;margin:0;padding:16px;border:0;background:#fff;color:#222';
    const opener = page.button(name, () => {
      sheet.showModal();
      opener.setAttribute('aria-expanded', 'true');
    });
    opener.setAttribute('aria-expanded', 'false');
    opener.setAttribute('aria-controls', sheet.id);
    opener.setAttribute('aria-haspopup', 'dialog');
    sheet.addEventListener('close', () => opener.setAttribute('aria-expanded', 'false'));
    sheet.append(
      page.button(page.say('Close', 'Schließen', 'Fermer'), () => sheet.close()),
      ...section.childNodes,
    );
    section.append(opener, sheet);
  },
  witness: (section, page) => {
    const sheet = section.querySelector(':scope > dialog');
    return Boolean(sheet) && !sheet.open && page.seen(section.querySelector(':scope > button'));
  },
})
