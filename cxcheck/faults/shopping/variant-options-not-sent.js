// The page for phones is made from the product's first variant alone.
// check: variant-missing, feature-missing
// via: response
({
  victim: page => page.variants().find(one => page.seen(one) && one.matches('select') && one.options.length > 1) || null,
  rewrite: document => {
    const lists = [...document.querySelectorAll('main select, [role=main] select, form select')]
      .filter(list => list.options.length > 1 && !/qty|quantity|sort|country|currency|language/i.test(`${list.name} ${list.id}`));
    lists.forEach(list => [...list.options].slice(1).forEach(option => option.remove()));
    return lists.length > 0;
  },
  witness: (select, page) => page.seen(select) && select.options.length === 1,
})
