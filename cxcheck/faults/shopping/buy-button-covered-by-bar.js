// A bar that cannot be closed lies on the button that puts the thing into the basket.
// check: control-covered
// via: dom
({
  victim: page => page.buy(),
  harm: (button, page) => page.cover(button, page.box(button).height + 40),
  witness: (button, page) => page.seen(button) && !page.hit(button),
})
