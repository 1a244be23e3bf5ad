// The choice that the customer wants cannot be picked: its entry is greyed out.
// check: step-impossible, variant-missing
// via: dom
({
  victim: page => page.variants().find(one => page.seen(one) && one.matches('select') && one.options.length > 1) || null,
  harm: select => { [...select.options].slice(1).forEach(option => { option.disabled = true; }); },
  witness: (select, page) => page.seen(select) && select.options.length > 1
    && [...select.options].slice(1).every(option => option.disabled),
})
