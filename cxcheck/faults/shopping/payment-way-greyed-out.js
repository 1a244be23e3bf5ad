// A way to pay is there and cannot be chosen on phones.
// check: payment-option-missing, form-field-mismatch, step-impossible
// via: dom
({
  victim: page => page.fields(page.words.pay).find(one => /radio/.test(one.type) && !one.checked && !one.disabled) || null,
  harm: (choice, page) => {
    choice.disabled = true;
    const row = page.labelOf(choice);
    if (row) page.rule(row, 'opacity: .3');
  },
  witness: choice => choice.matches(':disabled'),
})
