// A voucher cannot be cashed on the phone: its field is not there.
// check: payment-option-missing, feature-missing, form-field-mismatch
// via: css
({
  victim: page => page.sole(page.fields(page.words.promo).filter(page.typed))[0] || null,
  harm: (field, page) => page.rule(field.closest('form') && field.form.querySelectorAll('input:not([type="hidden"])').length < 3 ? field.form : page.holder(field), 'display: none'),
  witness: (field, page) => page.lost(field),
})
