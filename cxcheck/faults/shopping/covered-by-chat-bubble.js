// A round chat button lies over the buy button and moves with it.
// check: control-covered, step-impossible
// via: dom
({
  victim: page => page.buy(),
  harm: (button, page) => page.lay(button, 'Chat with us', 'border-radius: 40px; background: #0a6; color: #fff; padding: 14px; font: 14px sans-serif'),
  witness: (button, page) => page.seen(button) && !page.hit(button),
})
