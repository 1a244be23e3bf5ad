// A control stands left of the page's edge, where nothing scrolls to.
// check: control-unreachable, content-cut, step-impossible, feature-missing
// via: css
({
  victim: page => page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || page.buy() || page.search(),
  harm: (control, page) => page.rule(control, `position: relative; right: ${Math.ceil(page.box(control).right) + 40}px; left: auto; transform: none`),
  witness: control => control.getBoundingClientRect().right + scrollX <= 0,
})
