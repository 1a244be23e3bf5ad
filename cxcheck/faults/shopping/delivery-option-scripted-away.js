// A way of delivery that needs a wide map is taken out of the list on phones.
// check: delivery-terms-missing, form-field-mismatch, feature-missing
// via: script
({
  victim: page => page.fields(page.words.delivery).filter(one => /radio|checkbox/.test(one.type) && page.seen(one)).at(-1) || null,
  harm: (choice, page) => {
    const words = page.labelOf(choice);
    page.hide(choice);
    if (words) page.hide(words);
  },
  witness: (choice, page) => !page.seen(choice),
})
