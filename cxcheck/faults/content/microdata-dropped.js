// The markup for phones lost the attributes that say what is name, price and rating.
// check: structured-data-mismatch
// via: response
({
  victim: () => document.querySelector('[itemscope] [itemprop]'),
  rewrite: document => {
    const marked = [...document.querySelectorAll('[itemprop], [itemscope]')];
    for (const one of marked) for (const name of ['itemprop', 'itemscope', 'itemtype']) one.removeAttribute(name);
    return marked.length > 0;
  },
  witness: () => document.querySelector('[itemprop], [itemscope]') === null,
})
