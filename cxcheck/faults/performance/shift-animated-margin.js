// An animation moves the whole page down instead of fading it in.
// check: layout-shift
// via: css
({
  victim: page => page.main(),
  harm: (main, page) => {
    page.style('@keyframes phone-drop { from { margin-top: 0 } to { margin-top: 360px } }');
    page.dress(main, 'animation: phone-drop 1s steps(4) 0.2s both');
  },
  witness: (_, page) => page.shift() > 0.1,
})
