// The boxes for statistics and marketing are ticked beforehand on the phone.
// check: consent-mismatch
// via: dom
({
  victim: page => page.all('input[type="checkbox"]', page.consentBar() || document.createElement('p')).find(one => !one.checked && !one.disabled) || null,
  harm: box => {
    const boxes = [...(box.closest('form, [role="dialog"], section, div') || box.parentElement).querySelectorAll('input[type="checkbox"]')];
    [box, ...boxes].forEach(one => { one.checked = true; });
  },
  witness: box => box.isConnected && box.checked && !box.defaultChecked,
})
