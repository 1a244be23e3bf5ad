// A closed menu's veil is transparent, not gone: it lies over the row and takes every tap.
// check: control-covered, step-impossible
// via: css
({
  victim: page => {
    const control = page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || page.buy();
    return control && page.holder(control);
  },
  harm: (row, page) => page.rule(row, 'position: absolute; inset: 0; z-index: 9000; content: ""', '::after', 'position: relative'),
  witness: (row, page) => page.controls().some(one => row.contains(one)) && page.controls().every(one => !row.contains(one) || !page.hit(one)),
})
