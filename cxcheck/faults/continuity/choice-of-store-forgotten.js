// The store that was chosen on the first device has to be chosen again.
// check: choice-not-carried
// via: dom
({
  victim: page => page.passage(/(my|your|chosen|selected|preferred) (store|branch)\b.{2,}|(mein|ihr) markt.{2,}|(mon|votre) magasin.{2,}/i, 80),
  harm: (chosen, page) => page.reword(chosen, /\p{L}.*/u, 'Choose a store') && page.all('*', chosen).forEach(one => page.text(one) !== 'Choose a store' && !one.textContent.includes('Choose a store') && page.hide(one)),
  witness: (chosen, page) => page.changed(chosen) && page.text(chosen).includes('Choose a store'),
})
