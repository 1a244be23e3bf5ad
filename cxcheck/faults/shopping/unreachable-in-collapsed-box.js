// The row with the control keeps the height of an animation that stopped at its first frame.
// check: control-unreachable, feature-missing, step-impossible
// via: css
({
  victim: page => {
    const control = page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || page.buy();
    return control && page.holder(control);
  },
  harm: (row, page) => page.rule(row, 'max-height: 0; min-height: 0; overflow: hidden; padding: 0; border: 0'),
  witness: row => row.getBoundingClientRect().height < 2,
})
