// The row with the control keeps the height of an animation that stopped at its first frame.
// check: control-unreachable, feature-missing, step-impossible
// via: css
({
  victim: page => page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || page.buy(),
  harm: (control, page) => page.rule(page.holder(control), 'max-height: 0; min-height: 0; overflow: hidden; padding: 0; border: 0'),
  witness: (control, page) => page.holder(control).getBoundingClientRect().height < 2,
})
