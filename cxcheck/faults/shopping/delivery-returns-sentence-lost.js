// That things may be sent back is left out of the shortened text.
// check: delivery-terms-missing, text-lost
// via: dom
({
  victim: page => page.passage(/\b(returns?|refund|send (it )?back|rückgabe|rücksendung|retours?)\b/i, 200, page.main()),
  harm: (terms, page) => {
    page.remember(terms);
    terms.textContent = '';
  },
  witness: (terms, page) => Boolean(page.was(terms)) && !/return|refund|back|rück|retour/i.test(page.text(terms)),
})
