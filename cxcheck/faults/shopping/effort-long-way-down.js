// Three empty screens lie between the top of the page and what the customer wants.
// check: extra-effort
// via: css
({
  victim: page => page.used().find(one => page.seen(one) && page.within(one, 'main, [role=main], form')) || null,
  harm: (control, page) => {
    page.remember(control);
    page.rule(control.form || page.holder(control), 'margin-top: 300vh');
  },
  witness: (control, page) => page.seen(control) && parseFloat(getComputedStyle(control.form || page.holder(control)).marginTop) >= 3 * innerHeight - 2,
})
