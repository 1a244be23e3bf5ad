// The veil that says "one moment" is never taken off the form after the prices have loaded.
// check: control-covered, step-impossible
// via: script
({
  victim: page => [...page.used(), ...page.buttons()].find(one => page.seen(one) && one.form?.contains(one) && page.within(one, 'main, [role=main]'))?.form || null,
  harm: (form, page) => page.lay(form, 'One moment', 'background: rgba(255,255,255,.6); color: #333; font: 16px sans-serif; text-align: center'),
  witness: (form, page) => page.seen(form) && page.controls().filter(one => form.contains(one)).every(one => !page.hit(one)),
})
