// A closed menu's veil is transparent, not gone: it lies over the content and takes every tap.
// check: control-covered, step-impossible
// via: css
({
  victim: page => page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || page.buy(),
  harm: (control, page) => page.rule(page.holder(control), 'position: absolute; inset: 0; z-index: 9000; content: ""', '::after', 'position: relative'),
  witness: (control, page) => page.seen(control) && !page.hit(control),
})
