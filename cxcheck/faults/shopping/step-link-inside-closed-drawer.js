// The link of the next step stands in a drawer that nothing opens.
// check: step-impossible, feature-missing
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && page.is(one, 'link') && !page.twin(one)) || null,
  harm: link => {
    if (link.closest('aside[data-drawer]')) return;
    const drawer = document.createElement('aside');
    drawer.setAttribute('data-drawer', 'closed');
    drawer.style.cssText = 'display: none';
    link.replaceWith(drawer);
    drawer.append(link);
  },
  witness: (link, page) => page.lost(link),
})
