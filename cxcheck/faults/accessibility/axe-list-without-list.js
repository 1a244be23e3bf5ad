// The template for phones puts other things between a list and its items.
// check: axe-regression
// via: response
({
  victim: page =>
    page
      .all('main ul, footer ul, body ul')
      .find(
        list =>
          page.seen(list) &&
          !list.hasAttribute('role') &&
          list.children.length > 1 &&
          [...list.children].every(one => one.matches('li')),
      ) || null,
  rewrite: (document, page) => {
    const list = page
      .all('main ul, footer ul, body ul')
      .find(
        one =>
          page.seen(one) &&
          !one.hasAttribute('role') &&
          one.children.length > 1 &&
          [...one.children].every(item => item.matches('li')),
      );
    if (!list) return false;
    for (const item of [...list.children]) {
      const plain = document.createElement('div');
      plain.append(...item.childNodes);
      item.replaceWith(plain);
    }
    return true;
  },
  witness: (list, page) => list.matches('ul') && page.seen(list) && list.querySelector(':scope > div') !== null,
})
