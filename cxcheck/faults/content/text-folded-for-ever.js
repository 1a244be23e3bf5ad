// The text is folded to nothing and there is no heading to tap that unfolds it.
// check: text-lost, text-clipped
// via: css
({
  victim: page => page.longest(100),
  harm: (text, page) =>
    page.dress(text, 'display: block; max-height: 0; min-height: 0; padding-block: 0; border: 0; overflow: hidden'),
  witness: text => text.isConnected && text.clientHeight < 2 && text.scrollHeight > 15,
})
