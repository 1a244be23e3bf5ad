// One word, none, takes the page out of the index.
// check: robots-mismatch
// via: dom
({
  victim: page => (/noindex|none/i.test(page.meta('robots')?.content || '') ? null : document.documentElement),
  harm: () => {
    if (document.querySelector('meta[name="robots" i][content="none"]')) return;
    for (const old of document.querySelectorAll('meta[name="robots" i]')) old.remove();
    document.head.insertAdjacentHTML('beforeend', '<meta name="robots" content="none">');
  },
  witness: (_, page) => page.meta('robots')?.content === 'none',
})
