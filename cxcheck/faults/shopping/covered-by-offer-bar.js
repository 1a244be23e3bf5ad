// A bar with an offer, as wide as the screen, lies right across what is tapped first.
// check: control-covered, control-unreachable, overlay-blocks, step-impossible
// via: dom
({
  victim: page => page.used().find(one => page.seen(one) && page.hit(one)) || page.buy(),
  harm: (control, page) => page.cover(control, 90),
  witness: (control, page) => page.seen(control) && !page.hit(control),
})
