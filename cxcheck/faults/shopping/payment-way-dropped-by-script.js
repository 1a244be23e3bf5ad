// A script asks whether the browser can do it and takes the way to pay off the page by mistake.
// check: payment-option-missing, form-field-mismatch
// via: script
({
  victim: page => page.payWays()[0] || null,
  harm: way => { way.remove(); },
  witness: (way, page) => !page.seen(way),
})
