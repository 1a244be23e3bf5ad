// The search opens at a tap on its button in the header.
// via: dom
({
  victim: page => page.searchForm(),
  change: (form, page) => page.fold(form, page.say('Search', 'Suche', 'Recherche')),
  witness: (form, page) => page.folded(form),
})
