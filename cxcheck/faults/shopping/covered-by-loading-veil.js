// The veil that says "one moment" is never taken off the form after the prices have loaded.
// check: control-covered, step-impossible
// via: script
({
  victim: page => page.used().find(one => page.seen(one) && one.form) || page.buttons().find(one => page.seen(one) && one.form && page.within(one, 'main, [role=main]')) || null,
  harm: (control, page) => page.lay(control.form, 'One moment', 'background: rgba(255,255,255,.6); color: #333; font: 16px sans-serif; text-align: center'),
  witness: (control, page) => page.seen(control) && !page.hit(control),
})
