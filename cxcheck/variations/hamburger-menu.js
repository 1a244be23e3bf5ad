// The links through the shop stand behind a button "Menu".
// via: dom
({
  victim: page => page.menu(),
  change: (menu, page) => page.fold(menu, page.say('Menu', 'Menü', 'Menu')),
  witness: (menu, page) => page.folded(menu),
})
