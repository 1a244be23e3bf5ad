// The header counts the basket of the guest that the phone was before, not the customer's.
// check: basket-not-carried, basket-mismatch
// via: dom
({
  victim: page => page.links(page.words.basket).find(one => page.within(one, 'header, [role=banner], nav') && /[1-9]/.test(page.text(one))) || null,
  harm: (link, page) => page.reword(link, /[1-9]\d*/, '0'),
  witness: (link, page) => page.changed(link) && /\b0\b/.test(page.text(link)),
})
