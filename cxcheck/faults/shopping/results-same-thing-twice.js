// The second place of the list holds the first thing once more; what belongs there is pushed out.
// check: results-mismatch
// via: dom
({
  victim: page => page.results()[1] || null,
  harm: (card, page) => {
    const first = page.results()[0];
    page.remember(card);
    if (page.text(card) !== page.text(first)) card.replaceChildren(...[...first.childNodes].map(one => one.cloneNode(true)));
  },
  witness: (card, page) => page.changed(card) && page.text(card) === page.text(card.previousElementSibling || card.parentElement.children[0]),
})
