// Recommended articles come in another order with every visit.
// via: script
({
  victim: page => {
    const told =
      /also like|recommend|related|goes well|popular|inspir|viewed|passt dazu|ähnlich|empfehl|beliebt|avec ce|aussi|similaire/i;
    const section = page.sections().find(one => told.test(one.querySelector('h2, h3').textContent));
    const lists = section ? page.all('ul, ol, div', section) : [];
    return (
      lists.find(
        list =>
          list.children.length > 2 &&
          [...list.children].every(item => item.matches('a') || item.querySelector('a[href]')),
      ) || null
    );
  },
  change: list => {
    if (list.dataset.order) return;
    list.dataset.order = 'random';
    const items = [...list.children];
    for (let left = items.length; left > 1; left -= 1)
      list.append(...items.splice(Math.floor(Math.random() * left), 1));
  },
  witness: (list, page) => page.seen(list) && list.dataset.order === 'random' && list.children.length > 2,
})
